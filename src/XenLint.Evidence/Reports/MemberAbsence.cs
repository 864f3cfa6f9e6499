using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Says why a piece of evidence is not in a report, as far as the report tells.</summary>
/// <param name="log">The collector's own log, if there is one.</param>
/// <param name="isCut">True when a part of the archive is lost.</param>
internal sealed class MemberAbsence(CollectorLog? log, bool isCut)
{
    public ReportMember Of(MemberName name)
    {
        var place = EvidenceLayout.PlaceOf(name);
        var path = place.Paths[0];
        var (status, detail) =
            log?.Omissions.FirstOrDefault(omitted => place.Paths.Contains(omitted.Path)) is { } omission
                ? (MemberStatus.LeftOut, $"{path} was left out by the collector: {omission.Capability} had grown over its size limit")
            : isCut ? (MemberStatus.Lost, $"{path} is not in the part of the report that is left")
            : log?.Capabilities is { } taken && place.Capability is { } wanted && !taken.Contains(wanted)
                ? (MemberStatus.Absent, $"{path} was not collected: {wanted} was not asked for")
            : (MemberStatus.Absent, $"{path} is not in the report");
        return new ReportMember { Name = name, Path = path, Status = status, Detail = detail };
    }
}
