/** Words for goods that are counted or weighed: what is bought, delivered, given or ordered. Data only. */

/** Things by the piece. */
export const pieces: readonly string[] = (
  'aircraft jet plane airliner airplane fighter bomber helicopter drone missile rocket launcher satellite tank howitzer gun rifle radar interceptor battery ' +
  'submarine frigate corvette destroyer warship carrier vessel ship boat craft ferry tanker barge icebreaker trawler tug dredger vehicle bus truck lorry car tractor ambulance ' +
  'bulldozer excavator crane locomotive train trainset wagon tram railcar carriage turbine engine generator transformer boiler pump panel module electrolyser reactor ' +
  'battery chip wafer processor server scanner machine excavator device kit unit dose vaccine shell round ammunition munition weapon simulator airframe container hull laboratory filter tent'
).split(' ')

/** Goods by weight, volume or power, and the words that measure them. */
export const bulk: readonly string[] = (
  'tonne ton barrel cargo shipment consignment mwh gwh cubic bushel gas oil lng lpg crude ore concentrate electricity power grain wheat rice maize corn barley soybean soya sugar ' +
  'fuel diesel petrol gasoline kerosene bitumen coal coke fertiliser fertilizer urea potash phosphate ammonia hydrogen steel iron pellet cement timber cotton cocoa ' +
  'coffee tea meat beef poultry pork fish livestock cattle banana fruit water medicine food flour oil meal feed pharmaceutical equipment machinery gear hardware spare'
).split(' ')

export const goods: readonly string[] = [...pieces, ...bulk]
