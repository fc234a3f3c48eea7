namespace ChikaBot.Operations.Doctor;

/// <summary>Looks at one part of an installation and changes nothing in it. A server may be running.</summary>
internal interface ICheckup
{
    /// <summary>What findings of a checkup that does not come to an end are called.</summary>
    string Name { get; }

    /// <returns>At least one finding.</returns>
    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken);
}
