namespace XenLint.Model;

/// <summary>Everything that one run looks at: the inputs with their fate, and the captures made from them.</summary>
public sealed class Fleet
{
    /// <summary>Creates the fleet and gives each capture its id.</summary>
    /// <param name="inputs">The inputs; they are put in the order of their paths.</param>
    public Fleet(IEnumerable<InputStatus> inputs)
    {
        Inputs = [.. inputs.OrderBy(input => input.Path, StringComparer.Ordinal)];
        Captures = [.. Inputs.Select(input => input.Capture).OfType<Capture>().Distinct()];
        foreach (var samePool in Captures.GroupBy(capture => capture.PoolUuid ?? Capture.UnidentifiedPool))
        {
            var number = 1;
            foreach (var capture in samePool.OrderBy(capture => capture.ReferenceTime).ThenBy(capture => capture.Database.Generation))
            {
                capture.Id = number == 1 ? samePool.Key : $"{samePool.Key}#{number}";
                number++;
            }
        }

        Captures = [.. Captures.OrderBy(capture => capture.Id, StringComparer.Ordinal)];
    }

    private Fleet(IReadOnlyList<InputStatus> inputs, IReadOnlyList<Capture> captures)
    {
        Inputs = inputs;
        Captures = captures;
    }

    /// <summary>The inputs in the order of their paths.</summary>
    public IReadOnlyList<InputStatus> Inputs { get; }

    /// <summary>The captures in the order of their ids.</summary>
    public IReadOnlyList<Capture> Captures { get; }

    /// <summary>
    /// The part that one capture came from, which keeps its id. An input that became part of no capture is in every part, since it may
    /// have belonged to any.
    /// </summary>
    public Fleet Only(Capture capture) =>
        new([.. Inputs.Where(input => input.Capture is null || ReferenceEquals(input.Capture, capture))], [capture]);
}
