using System.IO.Compression;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>A written dump: its bytes and where its flagged parts stand.</summary>
public sealed class Dump
{
    private Dump(byte[] content, DumpForm form, IReadOnlyList<ByteSpan> flags)
    {
        Content = content;
        Form = form;
        Flags = flags;
    }

    /// <summary>The text of the dump in UTF-8, before compression.</summary>
    public byte[] Content { get; }

    /// <summary>The bytes of the file.</summary>
    public byte[] FileBytes => Form.IsCompressed ? Compress(Content) : Content;

    /// <summary>The physical form.</summary>
    public DumpForm Form { get; }

    /// <summary>The flagged ranges of <see cref="Content"/>, in the order of their first bytes.</summary>
    public IReadOnlyList<ByteSpan> Flags { get; }

    /// <summary>The dump's content as a file of evidence.</summary>
    public SourceFile ToSourceFile(string path = "pool.xml") => new(path, Content);

    /// <summary>Reads the dump with the real reader.</summary>
    public DatabaseReading Read(DatabaseLimits? limits = null, int jobs = 1) => DatabaseReader.Read(ToSourceFile(), limits ?? DatabaseLimits.Default, jobs);

    /// <summary>Reads the dump with the real reader and makes a capture of it.</summary>
    /// <exception cref="InvalidOperationException">The reader refuses the dump.</exception>
    public Capture Capture() => Read() is { IsDatabase: true } reading
        ? new Capture(reading.Database)
        : throw new InvalidOperationException($"The reader refuses the built dump: {Read().Refusal}.");

    /// <summary>A run's view of the dump: one input, read whole.</summary>
    public Fleet Fleet() => new([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Read) { Capture = Capture() }]);

    internal static Dump Write(DumpForm form, IEnumerable<KeyValuePair<string, FieldText>> manifest, DumpContent content)
    {
        using var stream = new MemoryStream();
        var flags = WriteTo(stream, form, manifest, content);
        return new Dump(stream.ToArray(), form, flags);
    }

    internal static IReadOnlyList<ByteSpan> WriteTo(
        Stream stream, DumpForm form, IEnumerable<KeyValuePair<string, FieldText>> manifest, DumpContent content)
    {
        var writer = new DumpWriter(stream, form);
        writer.Start();
        writer.Manifest(manifest);
        content.Write(writer, form);
        writer.Finish();
        return ByteSpan.Sorted(writer.Flags);
    }

    private static byte[] Compress(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }
}
