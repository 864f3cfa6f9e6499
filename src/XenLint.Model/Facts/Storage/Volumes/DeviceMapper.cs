namespace XenLint.Model;

/// <summary>What the devices of the device mapper are made of, <c>dmsetup table</c>.</summary>
/// <param name="Pieces">The pieces, in the order of the listing: most devices have one. None when there are no devices.</param>
public sealed record DeviceMapperTable(IReadOnlyList<DeviceMapperPiece> Pieces);

/// <summary>A piece of a device.</summary>
/// <param name="Name">The device, such as a LUN's SCSI id or the name of a logical volume.</param>
/// <param name="Sectors">Its length in sectors of 512 bytes.</param>
/// <param name="Kind">Such as <c>multipath</c>, <c>linear</c>.</param>
/// <param name="Arguments">What it is made of, in the words of its kind; absent where there is nothing.</param>
/// <param name="Place">The line.</param>
public sealed record DeviceMapperPiece(Sourced<string> Name, Sourced<long> Sectors, Sourced<string> Kind, Sourced<string> Arguments, Place Place)
{
    /// <summary>The disks of a multipath device by the kernel's numbers (<c>8:16</c>); none for other kinds.</summary>
    public IEnumerable<string> PathNumbers => Kind.Value == "multipath" && Arguments.TryGet(out var arguments)
        ? arguments.Split(' ').Where(word => word.Split(':') is [{ Length: > 0 } major, { Length: > 0 } minor] && major.All(char.IsAsciiDigit) && minor.All(char.IsAsciiDigit))
        : [];
}

/// <summary>The state of the devices of the device mapper, <c>dmsetup info</c>.</summary>
/// <param name="All">The devices, in the order of the listing; none when there are none.</param>
public sealed record DeviceMapperInfo(IReadOnlyList<DeviceMapperDevice> All);

/// <summary>The state of a device.</summary>
/// <param name="Name">The device.</param>
/// <param name="State"><c>ACTIVE</c> or <c>SUSPENDED</c>.</param>
/// <param name="OpenCount">How many use it.</param>
/// <param name="Id">Who made it and what of: <c>mpath-3600...</c>, <c>LVM-...</c>; absent where nobody said.</param>
/// <param name="Place">The line with its name.</param>
public sealed record DeviceMapperDevice(Sourced<string> Name, Sourced<string> State, Sourced<long> OpenCount, Sourced<string> Id, Place Place);

/// <content>The device mapper.</content>
public sealed partial class HostEvidence
{
    /// <summary>What the devices of the device mapper are made of.</summary>
    public Fact<DeviceMapperTable> DeviceMapperTable => Fact<DeviceMapperTable>(MemberName.DeviceMapperTable);

    /// <summary>The state of the devices of the device mapper.</summary>
    public Fact<DeviceMapperInfo> DeviceMapperInfo => Fact<DeviceMapperInfo>(MemberName.DeviceMapperInfo);
}
