using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Model.Tests.Drift;

/// <summary>A small pool, its variants, and what a comparison tells of them in texts that a test can compare.</summary>
internal static partial class ComparedPools
{
    /// <summary>Two hosts with an interface each, a shared repository, two machines.</summary>
    public static PoolBuilder Pool() => new PoolBuilder("prod")
        .Host("xs-01", host => host.PIF("eth0"))
        .Host("xs-02", host => host.PIF("eth0"))
        .Network("vms")
        .SR("nfs", "nfs", sr => sr.PBDs())
        .VM("web", vm => vm.On("xs-01").Disk("nfs").VIF("vms"))
        .VM("db", vm => vm.Disk("nfs"));

    /// <summary>The difference between two pools.</summary>
    public static PoolDrift Compare(PoolBuilder old, PoolBuilder @new) => PoolDrift.Between(old.Write().Capture(), @new.Write().Capture());

    /// <summary>The pool with other references for the same objects, as another export has them.</summary>
    public static Capture Renewed(Dump dump, string salt)
    {
        var text = Encoding.UTF8.GetString(dump.Content);
        var renewed = Reference().Replace(text, match => $"OpaqueRef:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(salt + match.Value)).AsSpan(0, 16))}");
        return new Capture(DatabaseReader.Read(new SourceFile("renewed.xml", Encoding.UTF8.GetBytes(renewed)), DatabaseLimits.Default).Database!);
    }

    /// <summary>Everything that a comparison tells, without places.</summary>
    public static IEnumerable<string> Told(PoolDrift drift, bool isMirrored = false) =>
        drift.Objects.SelectMany(own => own.Fields.Select(changed => Told(own, changed, isMirrored)).Prepend($"{Kind(own, isMirrored)} {own.Table} {own.Row.Uuid} of {own.PartOf?.Row.Uuid}"))
            .Concat(drift.Gaps.Select(gap => $"{gap.Table}.{gap.Column} {gap.Reason} {Side(gap.Side, isMirrored)} {gap.Objects}"))
            .Order(StringComparer.Ordinal);

    private static string Told(ObjectDrift own, FieldDrift changed, bool isMirrored)
    {
        var (old, @new) = (changed.Old?.Text ?? "-", changed.New?.Text ?? "-");
        return $"{own.Table} {own.Row.Uuid} {changed.Name} {(isMirrored ? @new : old)} -> {(isMirrored ? old : @new)} {changed.IsSecret} {changed.IsState}";
    }

    private static DriftKind Kind(ObjectDrift own, bool isMirrored) => (own.Kind, isMirrored) switch
    {
        (DriftKind.Added, true) => DriftKind.Removed,
        (DriftKind.Removed, true) => DriftKind.Added,
        var (kind, _) => kind,
    };

    private static DriftSide Side(DriftSide side, bool isMirrored) => (side, isMirrored) switch
    {
        (DriftSide.Old, true) => DriftSide.New,
        (DriftSide.New, true) => DriftSide.Old,
        _ => side,
    };

    [GeneratedRegex("OpaqueRef:[0-9a-f]{8}-[0-9a-f-]+")]
    private static partial Regex Reference();
}
