namespace XenLint.Testing;

/// <summary>What reports of hosts come in.</summary>
public enum ReportForm
{
    /// <summary>Unpacked, one folder for each host.</summary>
    Folder,

    /// <summary>A tar archive for each host with GNU headers, as nearly all hosts write it.</summary>
    Tar,

    /// <summary>A tar archive for each host with a PAX header before every member, as hosts with a newer Python write it.</summary>
    PaxTar,

    /// <summary>A tar archive for each host with plain headers, as it leaves a tool that packs it again.</summary>
    UstarTar,

    /// <summary>A tar archive for each host, compressed with bzip2: what the collector writes by itself.</summary>
    TarBz2,

    /// <summary>A tar archive for each host, compressed with gzip.</summary>
    TarGz,

    /// <summary>A zip archive for each host, as the collector writes it: no folders, the smallest files not compressed.</summary>
    Zip,

    /// <summary>The same without the directory at its end, as an upload that broke off leaves it.</summary>
    ZipWithoutDirectory,

    /// <summary>XenCenter's zip archive of all hosts: a folder for each, names as Windows allows them, XenCenter's own files beside them.</summary>
    XenCenterZip,

    /// <summary>XenCenter's zip archive of all hosts when it could not unpack their tar archives.</summary>
    XenCenterZipOfTars,

    /// <summary>A zip archive of all hosts that somebody made of unpacked reports, with folders of their own around them.</summary>
    RepackedZip,

    /// <summary>A zip archive of all hosts' compressed tar archives.</summary>
    ZipOfTarBz2,
}
