/** Design: the parts of the desk on one page. */
export const DesignPage = () => <h1>Design</h1>
