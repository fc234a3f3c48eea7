using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Engine;

/// <summary>All flows by name, and the main menu made of those that have a place in it.</summary>
public sealed class FlowCatalogue
{
    private readonly FrozenDictionary<string, IFlow> flows;

    /// <param name="numbers">Menu numbers by flow name; the flow's own number stands where this says nothing.</param>
    /// <exception cref="ArgumentException">Two flows share a number or a name, a number is below 1, or a name is no flow's.</exception>
    public FlowCatalogue(IEnumerable<IFlow> flows, IReadOnlyDictionary<string, int>? numbers = null)
    {
        var all = flows.ToArray();
        this.flows = all.ToFrozenDictionary(flow => flow.Name, StringComparer.Ordinal);
        foreach (var name in numbers?.Keys ?? [])
            if (!this.flows.TryGetValue(name, out var named) || named.Menu is null)
                throw new ArgumentException($"Menu:{name} is not a service of the menu; there are: {string.Join(", ", all.Where(f => f.Menu is not null).Select(f => f.Name))}");

        Menu = all.Where(flow => flow.Menu is not null)
            .Select(flow => new MenuItem(numbers?.GetValueOrDefault(flow.Name, flow.Menu!.Number) ?? flow.Menu!.Number, flow))
            .OrderBy(item => item.Number)
            .ToArray();
        if (Menu.FirstOrDefault(item => item.Number < 1) is { } low) throw new ArgumentException($"Menu:{low.Flow.Name} must be at least 1; 0 is the menu itself");
        if (Menu.GroupBy(item => item.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Menu: number {twice.Key} is given to {string.Join(" and ", twice.Select(item => item.Flow.Name))}");
    }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<MenuItem> Menu { get; }

    public IEnumerable<IFlow> All => flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal);

    public IFlow this[string name] => flows[name];

    /// <summary>False for a flow or step that this version of the program does not have.</summary>
    public bool Knows(string name, string? step) => flows.TryGetValue(name, out var flow) && step is not null && flow.Knows(step);
}

public sealed record MenuItem(int Number, IFlow Flow);
