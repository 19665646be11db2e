/** Words that tell the kind of a name. Data only; lower case. */

export type OtherKind = 'facility' | 'event' | 'law' | 'product' | 'nationality'

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** The word at the head of a name, and what it makes of it. */
export const headWords: ReadonlyMap<string, OtherKind> = new Map([
  ...words(`
airport airfield port harbour harbor seaport terminal station bridge tunnel canal dam refinery smelter mine quarry pit field oilfield gasfield plant mill factory
pipeline railway railroad line highway motorway expressway reactor plaza stadium arena museum palace hall tower building base shipyard dock wharf warehouse
depot embassy consulate monastery cathedral mosque barracks prison hydropower cosmodrome spaceport observatory laboratory substation lock
`).map((word) => [word, 'facility'] as const),
  ...words(`
war battle revolution uprising coup summit forum conference olympics games cup championship festival expo exhibition fair marathon election
referendum earthquake hurricane typhoon cyclone flood massacre crisis dialogue week ceremony anniversary inauguration holiday ramadan christmas easter
`).map((word) => [word, 'event'] as const),
  ...words(`
act treaty accord accords agreement convention protocol constitution charter directive regulation resolution code pact decree declaration statute amendment
memorandum bill law
`).map((word) => [word, 'law'] as const),
])

/** Makers whose names stand before a model. */
export const productMakers: ReadonlySet<string> = new Set(
  words(`
boeing airbus embraer bombardier sukhoi tupolev antonov ilyushin comac cessna gulfstream lockheed tesla toyota ford bmw audi mercedes volvo hyundai kia byd leopard
abrams iphone ipad galaxy windows android playstation xbox falcon soyuz ariane starship javelin patriot iskander himars gpt boxer gripen rafale typhoon eurofighter
`),
)

/** What a code of letters and figures names, where one of these follows. */
export const productWords: ReadonlySet<string> = new Set(
  words(
    `jet aircraft airliner plane fighter bomber helicopter drone missile tank rocket truck locomotive engine tractor rifle satellite car chip processor model reactor`,
  ),
)

export const nationalityWords: ReadonlySet<string> = new Set(
  words(`
american british english scottish welsh irish french german dutch belgian swiss austrian italian spanish portuguese greek turkish cypriot maltese polish czech slovak
hungarian romanian bulgarian serb serbian croat croatian slovene bosnian albanian kosovar macedonian montenegrin ukrainian russian belarusian moldovan lithuanian
latvian estonian finnish finn swedish swede norwegian danish dane icelandic georgian armenian azerbaijani azeri kazakh kyrgyz uzbek tajik turkmen uighur mongolian
mongol chinese taiwanese japanese korean vietnamese thai lao cambodian burmese malaysian malay indonesian filipino singaporean indian pakistani bangladeshi nepalese
nepali lankan afghan iranian persian iraqi kurd kurdish syrian lebanese jordanian israeli palestinian saudi emirati qatari kuwaiti bahraini omani yemeni egyptian libyan
tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan burundian congolese beninese togolese burkinabe angolan zambian zimbabwean mozambican namibian
botswanan malawian malagasy african nigerian ghanaian ivorian senegalese malian cameroonian chadian gabonese guinean liberian canadian mexican guatemalan honduran
salvadoran nicaraguan panamanian cuban jamaican haitian dominican colombian venezuelan ecuadorian ecuadorean peruvian bolivian chilean argentine argentinian uruguayan
paraguayan brazilian guyanese surinamese australian zealander fijian papuan samoan tongan european asian arab latin eurasian scandinavian baltic balkan
`),
)
