namespace ChikaBot.Core.Rules;

/// <summary>How sure a row is; in the file by its letter (docs/facts/jkn.md).</summary>
public enum RuleConfidence
{
    /// <summary>H: quoted law, a named official, or three sources that agree.</summary>
    High,

    /// <summary>M: one good source.</summary>
    Medium,

    /// <summary>L: weak or contradicted.</summary>
    Low,

    /// <summary>?: found nowhere, an assumption.</summary>
    Assumed,
}
