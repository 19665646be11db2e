/** Own mark: the line of a page's head by which a brief that Chancery wrote is known. In: nothing. Out: that line; whoever reads files passes such a page over. */
export const ownMark = '<meta name="generator" content="Chancery">'
