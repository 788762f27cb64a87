package heyi.document;

import java.util.UUID;

public record Stored(UUID id, DocumentKind kind, String sha256) {}
