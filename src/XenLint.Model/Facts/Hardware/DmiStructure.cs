using System.Globalization;

namespace XenLint.Model;

/// <summary>The types of structures that something here reads; SMBIOS numbers them.</summary>
public enum DmiType
{
    /// <summary>The firmware.</summary>
    Bios = 0,

    /// <summary>The machine as its maker sells it.</summary>
    System = 1,

    /// <summary>A board.</summary>
    BaseBoard = 2,

    /// <summary>The case.</summary>
    Chassis = 3,

    /// <summary>A processor socket.</summary>
    Processor = 4,

    /// <summary>A memory slot.</summary>
    MemoryDevice = 17,
}

/// <summary>One structure of the firmware's table.</summary>
/// <param name="Handle">Its number, by which others refer to it.</param>
/// <param name="Type">Its type; <see cref="DmiType"/> names those that are read here.</param>
/// <param name="Name">The type's name as the program prints it, such as <c>System Information</c>.</param>
/// <param name="Values">The values by name. What makers leave open stands there as they wrote it; see <see cref="HardwareText.IsPlaceholder"/>.</param>
/// <param name="Lists">The items of values that are lists, such as <c>Features</c>.</param>
/// <param name="Place">The line with the handle.</param>
public sealed record DmiStructure(
    int Handle,
    int Type,
    string Name,
    IReadOnlyDictionary<string, Sourced<string>> Values,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists,
    Place Place)
{
    /// <summary>The value of this name; absent when the structure has none.</summary>
    public Sourced<string> this[string name] =>
        Values.TryGetValue(name, out var value) ? value : Sourced<string>.NotKnown(ValueState.Absent, Place with { Field = name });

    /// <summary>The items of a list; none when the structure has no such list.</summary>
    public IReadOnlyList<string> List(string name) => Lists.TryGetValue(name, out var items) ? items : [];

    /// <summary>A value that counts something.</summary>
    internal Sourced<long> Count(string name) => Value<long>(
        name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>A value as something else than text; unreadable when it is not of that form.</summary>
    internal Sourced<T> Value<T>(string name, Func<string, T?> parse)
        where T : struct
    {
        var text = this[name];
        return !text.TryGet(out var known) ? Sourced<T>.NotKnown(text.State, text.Place)
            : parse(known) is { } value ? Sourced<T>.Known(value, text.Place)
            : Sourced<T>.NotKnown(ValueState.Unreadable, text.Place);
    }
}
