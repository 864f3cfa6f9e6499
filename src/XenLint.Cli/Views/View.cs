using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>One way to look at a pool.</summary>
internal abstract class View
{
    /// <summary>The word that chooses the view.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, for help texts.</summary>
    public abstract string What { get; }

    /// <summary>Every view, in the order of help texts; the first one is the default.</summary>
    public static IReadOnlyList<View> All { get; } =
        [new HostsView(), new VMsView(), new VersionsView(), new NetworkView(), new StorageView(), new TablesView()];

    /// <summary>The tables of the database that the view is made from.</summary>
    public abstract IEnumerable<ITable> Sources(Capture capture);

    /// <summary>Shows a pool to people.</summary>
    public abstract void Print(Capture capture, Printer printer, Legend legend);

    /// <summary>Writes the properties of a pool that this view is about.</summary>
    public abstract void Write(Capture capture, Utf8JsonWriter json);

    /// <summary>Objects in the order in which people look for them.</summary>
    protected static IOrderedEnumerable<T> ByName<T>(IEnumerable<T> objects)
        where T : PoolObject => objects.OrderBy(item => item.DisplayName, StringComparer.OrdinalIgnoreCase);

    /// <summary>An object that is needed for a fact; when it is not there, the fact is not known.</summary>
    protected static T Needed<T>(T? item, string what)
        where T : class => item ?? throw new NotKnownException(NotEvaluatedReason.FieldAbsent, what);

    /// <summary>The uuid, which every view has in JSON.</summary>
    protected static ViewColumn<T> UuidOf<T>()
        where T : PoolObject => new(null, "uuid", item => Cell.Of(item.Uuid));
}
