using System.Security.Cryptography;
using System.Text;

namespace XenLint.Testing;

/// <summary>The rows of a pool while it is built, by table, in the order made.</summary>
internal sealed class PoolRows(string pool)
{
    private readonly Dictionary<(string Table, string Key), Row> byKey = [];
    private readonly List<Row> rows = [];

    public IReadOnlyList<Row> All => rows;

    public IEnumerable<Row> Of(string table) => rows.Where(row => row.Table == table);

    public Row? Find(string table, string key) => byKey.GetValueOrDefault((table, key));

    /// <summary>Makes a row.</summary>
    /// <exception cref="InvalidOperationException">The table has such a row.</exception>
    public Row Add(string table, string key)
    {
        var row = new Row(table, key, Uuid(table, key), Reference(table, key));
        if (!byKey.TryAdd((table, key), row))
        {
            throw new InvalidOperationException($"Pool '{pool}' has a {table} '{key}' already.");
        }

        rows.Add(row);
        return row;
    }

    public Row FindOrAdd(string table, string key) => Find(table, key) ?? Add(table, key);

    /// <summary>The reference of a row, whether it has been made or not.</summary>
    public string Reference(string table, string key) => $"OpaqueRef:{Hash("reference", table, key)}";

    /// <summary>The uuid of a row, whether it has been made or not.</summary>
    public string Uuid(string table, string key) => Hash("uuid", table, key);

    /// <summary>Bytes that depend on nothing but the names, for addresses and the like.</summary>
    public byte[] Digest(params string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [pool, .. parts])));

    private string Hash(params string[] parts)
    {
        var digest = Digest(parts);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x40);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
