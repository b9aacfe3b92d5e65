/** Every end that the check of an arriving event can come to. */
export const QUARANTINE_REASONS = [
  'malformed_json', 'not_an_object', 'too_large', 'too_deep', 'too_many_properties', 'too_many_items', 'property_name',
  'number_out_of_range', 'unknown_type', 'message_id', 'event_name', 'group_missing', 'alias_incomplete', 'nobody',
  'identifier_too_long', 'trait_value', 'malformed_body', 'encrypted', 'unknown_source', 'blocked',
  'unplanned', 'wrong_type', 'property_missing', 'unmapped', 'time', 'value_type',
] as const
