import Testing

struct QueryTests {}
