using System.Text;

namespace XenLint.Evidence;

/// <summary>What stands before the root element: byte order mark, declaration, comments.</summary>
internal static class DumpProlog
{
    /// <summary>Reads up to the root element.</summary>
    /// <returns>The offset of the root element's <c>&lt;</c>, or why the file is no database.</returns>
    public static (int RootStart, string? Refusal) Read(ReadOnlySpan<byte> bytes, int start, DatabaseLimits limits)
    {
        var cursor = new XmlCursor(bytes, start, limits.AttributeBytes);
        try
        {
            if (cursor.LooksAt("<?xml"u8) && cursor.At + 5 < bytes.Length && bytes[cursor.At + 5] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                if (ReadDeclaration(ref cursor) is { } encoding && !Ascii.IsValid(bytes[start..]))
                {
                    return (0, $"it declares the encoding '{encoding}'; save it as UTF-8");
                }
            }

            while (true)
            {
                cursor.SkipBlanks();
                if (cursor.IsAtEnd)
                {
                    return (0, "it has no root element");
                }

                if (cursor.LooksAt("<!--"u8))
                {
                    cursor.SkipComment();
                }
                else if (cursor.LooksAt("<?"u8))
                {
                    cursor.SkipInstruction();
                }
                else if (cursor.LooksAt("<!"u8))
                {
                    return (0, "it has a document type declaration or an entity, which no database has and which XenLint refuses to follow");
                }
                else
                {
                    break;
                }
            }

            var rootStart = cursor.At;
            if (cursor.Current != '<')
            {
                return (0, "it is not XML");
            }

            cursor.At++;
            var name = cursor.ReadName();
            return name.SequenceEqual("database"u8) ? (rootStart, null) : (0, RefuseRoot(Encoding.UTF8.GetString(name)));
        }
        catch (DumpSyntaxException problem)
        {
            return (0, $"it is not a database: {problem.Message}");
        }
    }

    private static string RefuseRoot(string name) => name switch
    {
        "local" => $"its root element is <{name}>: this is a host's local key and value file, not the pool's database",
        _ => $"its root element is <{name}>, not <database>",
    };

    /// <summary>Reads the XML declaration.</summary>
    /// <returns>The encoding when it is neither UTF-8 nor ASCII.</returns>
    private static string? ReadDeclaration(ref XmlCursor cursor)
    {
        cursor.At += "<?xml"u8.Length;
        var version = ReadPair(ref cursor, "version"u8) ?? throw DumpSyntaxException.NotWellFormed(cursor.At, "an XML declaration must name its version");
        if (version != "1.0")
        {
            throw DumpSyntaxException.NotWellFormed(cursor.At, $"XML version '{version}' is not known");
        }

        var encoding = ReadPair(ref cursor, "encoding"u8);
        var standalone = ReadPair(ref cursor, "standalone"u8);
        if (standalone is not (null or "yes" or "no"))
        {
            throw DumpSyntaxException.NotWellFormed(cursor.At, "'standalone' can only be yes or no");
        }

        cursor.SkipBlanks();
        cursor.Expect("?>"u8, "'?>'");
        return encoding is null || encoding.ToUpperInvariant() is "UTF-8" or "US-ASCII" or "ASCII" ? null : encoding;
    }

    private static string? ReadPair(ref XmlCursor cursor, ReadOnlySpan<byte> name)
    {
        var start = cursor.At;
        if (!cursor.SkipBlanks() || !cursor.LooksAt(name))
        {
            cursor.At = start;
            return null;
        }

        cursor.At += name.Length;
        var (valueStart, length) = cursor.ReadAttributeValue();
        return Encoding.UTF8.GetString(cursor.Bytes.Slice(valueStart, length));
    }
}
