/** Words for what is built: plants, lines, ports. Data only, for the rules that read works planned, begun, listed or opened. */
export const works: readonly string[] = (
  'plant mine railway rail line road port farm park refinery smelter stretch track km kilometre kilometer pipeline dam terminal bridge station cable airport hub ' +
  'facility reactor factory deposit corridor field grid school hospital tunnel warehouse centre center highway motorway expressway unit shipyard laboratory ' +
  'barrage interconnector housing well runway berth harbour harbor storage works base mill fab foundry gigafactory complex campus substation canal reservoir ' +
  'aqueduct quay jetty wharf dock depot silo kiln quarry colliery concentrator furnace crusher array network loop metro tramway stadium wing clinic ' +
  'university observatory spaceport parkway overpass ringroad bypass crossing gateway powerhouse flyover waterway embankment seawall dyke levee ' +
  'successor replacement phase route link mill megawatt gigawatt mw gw capacity desalination cracker liquefier regasification electrolyser pit shaft conveyor store cannery abattoir slaughterhouse distillery tannery brewery'
).split(' ')

/** Works that open their doors or go into service as a whole. */
export const openedWorks: readonly string[] = (
  'plant factory refinery smelter mill foundry gigafactory fab mine terminal berth port harbour harbor airport station railway pipeline dam reactor shipyard ' +
  'laboratory hospital school clinic university campus warehouse depot silo bridge tunnel substation reservoir quay jetty dock wharf interconnector park farm ' +
  'facility hub centre center cracker kiln concentrator highway motorway expressway stadium yard road track barrage canal quarry distillery slaughterhouse tannery brewery'
).split(' ')

/** What is built of them: "expansion of the port", and how much it can do. */
export const workings: readonly string[] =
  'construction building work works ground expansion drilling dredging rehabilitation modernisation modernization upgrade refurbishment renovation reconstruction extension installation'.split(
    ' ',
  )

/** Heads that make paper or words of them: "a study of the dam". */
export const notWorks: readonly string[] = [
  'survey',
  'study',
  'talk',
  'agreement',
  'negotiation',
  'review',
  'trust',
  'report',
  'strike',
  'worker',
]
