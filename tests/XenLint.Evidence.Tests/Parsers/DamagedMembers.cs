using System.Collections;
using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>What holds for members in whatever state they are: cut, overwritten, mixed up, in another encoding.</summary>
public sealed class DamagedMembers
{
    private static readonly Dictionary<MemberName, string> Whole = new()
    {
        [MemberName.ChronyConf] = "# servers\nserver 192.0.2.5 iburst\npool pool.ntp.example maxsources 2\nrefclock PHC /dev/ptp0\nlocal stratum 10\nsourcedir /run/chrony-dhcp\n",
        [MemberName.NtpConf] = "restrict default\nserver -4 ntp.lab.example prefer # first\nserver 127.127.1.0\nincludefile /etc/ntp/more.conf\n",
        [MemberName.ChronycActivity] = ChronycOutputs.Activity,
        [MemberName.ChronycTracking] = ChronycOutputs.Tracking,
        [MemberName.ChronycSources] = ChronycOutputs.Sources,
        [MemberName.ChronycSourceStats] = ChronycOutputs.SourceStats,
        [MemberName.NtpPeers] = ChronycOutputs.Peers,
        [MemberName.FileSystems] = FileSystemTableTests.Space,
        [MemberName.FileSystemInodes] = FileSystemTableTests.Inodes,
        [MemberName.XenInfo] = XenInfoTests.Info,
        [MemberName.HostCertificate] = HostCertificateTests.Certificate,
    };

    private static readonly string[] Intruders =
        ["", " ", "\n", "\r\n", "\t", ":", "(", ")", "[", "]", "%", "%\n", "#", "=", "-", "+/-", "99999999999999999999", "\u00E9", "\u4E2D", "\U0001F600", "\u0000", "** timeout **\n", "506 Cannot talk to daemon\n"];

    public static TheoryData<string> Members => [.. Whole.Keys.Select(name => name.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Are_read_in_part_or_not_at_all_and_every_text_is_cut_out_at_its_place(string member)
    {
        var name = Whole.Keys.Single(name => name.Name == member);
        Properties.HoldFor(
            Damaged(Whole[name]),
            bytes =>
            {
                var content = MemberParsers.Parse(name, new SourceFile(member, bytes));
                foreach (var value in TextsOf(content))
                {
                    var cut = bytes.AsSpan(value.Place.Start, value.Place.Length);
                    var text = System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(cut) : Encoding.Latin1.GetString(cut);
                    Assert.Equal(value.Value, text);
                }
            });
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Are_read_when_they_are_whole_however_lines_end(string member)
    {
        var name = Whole.Keys.Single(name => name.Name == member);

        Assert.NotNull(MemberParsers.Parse(name, new SourceFile(member, Encoding.UTF8.GetBytes(Whole[name]))));
        Assert.NotNull(MemberParsers.Parse(name, new SourceFile(member, Encoding.UTF8.GetBytes(Whole[name].ReplaceLineEndings("\r\n")))));
    }

    private static Gen<byte[]> Damaged(string text)
    {
        var whole = Encoding.UTF8.GetBytes(text);
        var change = Gen.Choose(0, whole.Length).Zip(Gen.Choose(0, 40)).Zip(Gen.Elements(Intruders.Select(Encoding.UTF8.GetBytes).Append([0xE9]).ToArray()))
            .Select(parts => (From: parts.Item1.Item1, Length: parts.Item1.Item2, Put: parts.Item2));
        return change.ListOf().Select(changes =>
        {
            var bytes = whole.AsEnumerable();
            foreach (var (from, length, put) in changes)
            {
                bytes = [.. bytes.Take(from), .. put, .. bytes.Skip(from + length)];
            }

            return bytes.ToArray();
        });
    }

    /// <summary>Every known text that a fact holds, however deep.</summary>
    private static IEnumerable<Sourced<string>> TextsOf(object? content) => content switch
    {
        null or string => [],
        Sourced<string> text => text.IsKnown ? [text] : [],
        IDictionary entries => entries.Values.Cast<object>().SelectMany(TextsOf),
        IEnumerable items => items.Cast<object>().SelectMany(TextsOf),
        _ when content.GetType().Namespace == typeof(Capture).Namespace && content is not Place && !IsSourced(content) =>
            content.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && IsPlain(property))
                .SelectMany(property => TextsOf(property.GetValue(content))),
        _ => [],
    };

    private static bool IsSourced(object content) => content.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Sourced<>);

    /// <summary>Values that the parser gave, not what follows from them and may not be known.</summary>
    private static bool IsPlain(PropertyInfo property) => property.SetMethod is not null && !property.PropertyType.IsEnum;
}
