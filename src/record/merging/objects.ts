/** What a promise is about, by the words for it. In: stems of a quote. Out: classes of things; "22 Boeing jets" -> aircraft. */

/** Stems of one class of things each; a claim about one class is not a claim about another. */
const objectStems: Readonly<Record<string, readonly string[]>> = {
  aircraft: ['aircraft', 'airplane', 'aeroplane', 'plane', 'jet', 'airliner', 'dreamliner', 'helicopter'],
  rail: ['locomotiv', 'train', 'wagon', 'railcar', 'rail', 'railway', 'railroad', 'tram', 'metro'],
  road: ['road', 'highway', 'motorway', 'bridg', 'tunnel'],
  vehicles: ['car', 'bus', 'truck', 'tractor', 'harvester', 'vehicl'],
  ships: ['ship', 'vessel', 'tanker', 'ferry', 'frigat', 'submarin', 'icebreaker'],
  ports: ['port', 'harbour', 'harbor', 'terminal'],
  airports: ['airport', 'runway'],
  arms: ['missil', 'tank', 'drone', 'artillery', 'rifl', 'ammunition', 'shell', 'weapon', 'arm', 'radar'],
  gas: ['gas', 'lng'],
  oil: ['oil', 'crude', 'petrol', 'diesel', 'kerosen'],
  coal: ['coal', 'cok'],
  power: ['electricity', 'power', 'reactor', 'nuclear', 'turbin', 'solar', 'wind', 'hydropower', 'dam', 'grid'],
  pipelines: ['pipelin'],
  grain: ['wheat', 'grain', 'corn', 'maiz', 'barley', 'ric', 'soybean', 'soya'],
  meat: ['meat', 'beef', 'pork', 'poultry', 'mutton'],
  fertiliser: ['fertiliser', 'fertilizer', 'potash', 'urea'],
  chips: ['chip', 'semiconductor', 'gpu', 'processor', 'server'],
  data: ['datacenter', 'datacentre', 'cloud', 'supercomputer'],
  space: ['satellit', 'rocket', 'spacecraft', 'launcher'],
  mining: ['mine', 'min', 'deposit', 'quarry', 'pit', 'smelter', 'refinery', 'concentrator'],
  medicine: ['vaccin', 'medicin', 'hospital', 'clinic'],
  textiles: ['cotton', 'textil', 'garment'],
  water: ['water', 'irrigation', 'canal', 'reservoir', 'desalination'],
  schools: ['school', 'university', 'campus', 'scholarship'],
}

const classOf = new Map(Object.entries(objectStems).flatMap(([name, stems]) => stems.map((word) => [word, name] as const)))

/** "ferri" of "ferries" is "ferry". */
const classesOf = (word: string): readonly string[] => {
  const found = classOf.get(word) ?? classOf.get(word.replace(/i$/, 'y'))
  return found === undefined ? [] : [found]
}

/** Classes named by `stems`, and materials: a purchase of uranium is not one of jets. Empty: the words do not say. */
export const objectsIn = (stems: ReadonlySet<string>, materials: readonly string[]): ReadonlySet<string> => {
  const classes = [...stems].flatMap(classesOf)
  return new Set([...classes, ...materials])
}
