namespace ChikaBot.Stores;

/// <summary>The database is newer than this program: start the newer program, or restore an older copy of the data.</summary>
public sealed class NewerSchemaException(int found, int known)
    : Exception($"The database has schema version {found}, but this program knows versions up to {known}. Start the newer program, or use an older copy of the data.");
