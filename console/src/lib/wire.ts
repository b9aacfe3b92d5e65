import type { components } from './api'

/** What travels between server and console, by the names the console uses. */
export type Schemas = components['schemas']

/** A property or trait as it arrived. */
export type Value = string | number | boolean | string[] | Record<string, unknown>[] | null

export type Test = Schemas['Test']
export type Where = Schemas['Where']
/** A deed: one of several events (none named: any activity), with properties. */
export type Step = Schemas['Step']
export type Times = Schemas['Times']
export type Within = Schemas['Within']
export type Condition = Schemas['Condition']

export type Interval = Schemas['Interval']
export type Period = Schemas['Period']
export type Scope = Schemas['Scope']
export type Breakdown = Schemas['Breakdown']
export type Measure = Schemas['TrendMeasure']
export type TrendQuestion = Schemas['Trend']
export type FunnelQuestion = Schemas['Funnel']
export type RetentionQuestion = Schemas['Retention']

/** A counted figure: how many, and under which number its people can be listed. */
export type Counted = Schemas['ToldCounted']
export type Slice = Schemas['Slice']
export type TrendPoint = Schemas['ToldPoint']
export type TrendLine = Schemas['ToldLine']
export type TrendAnswer = Schemas['TrendTold']
export type FunnelStage = Schemas['ToldStage']
export type FunnelPart = Schemas['ToldPart']
export type FunnelAnswer = Schemas['FunnelTold']
export type RetentionCohort = Schemas['ToldCohort']
export type RetentionAnswer = Schemas['RetentionTold']
export type RetentionPart = Schemas['ToldTriangle']
export type Formula = Schemas['TrendFormula']
export type Took = Schemas['ToldTook']
export type DistributionQuestion = Schemas['Distribution']
export type DistributionAnswer = Schemas['AskedDistributionAnswer']
export type GapsQuestion = Schemas['Gaps']
export type GapsAnswer = Schemas['AskedGapsAnswer']
export type StickinessQuestion = Schemas['Stickiness']
export type StickinessAnswer = Schemas['AskedStickinessAnswer']
export type LifecycleQuestion = Schemas['Lifecycle']
export type LifecycleAnswer = Schemas['AskedLifecycleAnswer']
export type PathsQuestion = Schemas['Paths']
export type PathsAnswer = Schemas['AskedPathsAnswer']
export type VisitsQuestion = Schemas['Visits']
export type VisitsAnswer = Schemas['AskedVisitsAnswer']
export type AttributionQuestion = Schemas['Attribution']
export type AttributionAnswer = Schemas['AskedAttributionAnswer']
export type RevenueQuestion = Schemas['Revenue']
export type RevenueAnswer = Schemas['AskedRevenueAnswer']
export type RfmQuestion = Schemas['Rfm']
export type RfmAnswer = Schemas['AskedRfmAnswer']
export type FunnelTrendQuestion = Schemas['FunnelTrend']
export type FunnelTrendAnswer = Schemas['AskedFunnelTrendAnswer']
/** What every answer carries: its name, so that its figures can be opened later, and the time it is true for. */
export type Told = Pick<TrendAnswer, 'answer' | 'asOf' | 'partial'>

/** One person in a list. */
export type Row = Omit<Schemas['RollRow'], 'traits'> & { traits: Record<string, Value> }

/** Somebody in a list of people found. */
export type Known = Omit<Schemas['Person'], 'traits'> & { traits: Record<string, Value> }
export type Identifier = Schemas['Identifier']
/** One person with everything that is known of them. */
export type Portrait = Omit<Schemas['PersonWhole'], 'traits'> & { traits: KnownTrait[] }
export type JoinedIdentifier = Schemas['PersonJoined']
export type KnownTrait = Omit<Schemas['PersonTrait'], 'value'> & { value: Value }
/** One thing a person did. */
export type Deed = Omit<Schemas['PersonDeed'], 'properties'> & { properties: Record<string, Value> }

export type Source = Schemas['SourceRow']
/** An event as it was accepted. */
export type Arrived = Schemas['LiveArrived']
export type Import = Schemas['ImportShown']
export type Fault = Schemas['Fault']
export type FaultCount = Schemas['FaultCount']
/** What the lines of a file mean, and what its beginning shows. */
export type Mapping = Schemas['Mapping']
/** A query of another database that is asked again and again. */
export type Feed = Schemas['FeedShown']
export type FeedWish = Schemas['FeedWish']
export type FeedRun = Schemas['FeedAsked']
export type FeedFault = Schemas['RunTableFault']
/** Where another system delivers to a source. */
export type Hook = Schemas['HookShown']
export type HookMapping = Schemas['HookMapping']
export type HookProof = Schemas['HookProof']
export type HookTried = Schemas['HookTried']
export type Column = Schemas['Column']
export type ColumnType = Schemas['ColumnType']
export type Format = Schemas['Format']
export type Seen = Schemas['Seen']
export type Preview = Schemas['Preview']
export type Proposed = Schemas['PreviewProposed']
/** Something that was refused, as it arrived. */
export type Refused = Schemas['TablesRefusal']
/** Something refused, as it is and as it would be. */
export type Tried = Schemas['RepairingTried']
/** What became of what was taken in again. */
export type Replayed = Schemas['RepairingReplayed']

export type Schema = Schemas['Schema']
export type EventKind = Schemas['SchemaEventKind']
export type Field = Schemas['SchemaField']
export type FieldType = Schemas['SchemaType']

/** Which fields are personal: those that always are, and those that the organisation adds. */
export type PersonalFields = Schemas['PersonalTold']

/** Something that a reader of charts should know about, on their axis of time. */
export type Mark = Schemas['Mark']

export type Job = Schemas['Job']
/** The demo shop: whether it is offered, how far it is, where to look. */
export type Demo = Schemas['DemoShown']
export type Member = Schemas['Operator']
export type Key = Schemas['Key']
export type AuditLine = Schemas['AuditLine']
export type Notice = Schemas['Notice']
/** How a teammate arranged the console for themselves: cards of home, favourites. */
export type Desk = Schemas['Desk']

export type Definition = Schemas['Definition']
export type Segment = Schemas['Segment']
/** A segment that somebody is in. */
export type Membership = Schemas['BelongingMembership']
/** What a sentence counts before it is kept. */
export type Draft = Schemas['Draft']
export type DraftLine = Schemas['DraftLine']
export type DraftHint = Schemas['DraftHint']
/** How large a segment was day by day, and who came and went today. */
export type Course = Schemas['PastCourse']
/** A deleted segment that can still be taken back. */
export type Binned = Schemas['BinBinned']

/** Something about the data that looks wrong. */
export type DataNotice = Schemas['DataNotice']
/** The same with what may be behind it. */
export type OpenedNotice = Schemas['DataNoticeOpened']
/** One way in which the tracking plan was violated, since a notice began. */
export type Cause = Schemas['Cause']
/** An event of the tracking plan, or one that was found. */
export type PlannedEvent = Schemas['PlanningPlannedEvent']
/** The same with its properties and its violations. */
export type PlannedWhole = Schemas['PlanningWhole']
export type PlannedProperty = Schemas['PlanningPlannedProperty']
export type Violated = Schemas['ListingViolated']
/** How many lie in quarantine for one reason. */
export type Pile = Schemas['ShelfPile']
export type Teammate = Schemas['Teammate']
/** Something that arrived while somebody watched, with what was done. */
export type Sight = Schemas['Sight']
