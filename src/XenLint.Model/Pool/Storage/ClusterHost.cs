namespace XenLint.Model;

/// <content>The names of memberships of clusters.</content>
public sealed partial class ClusterHost
{
    /// <inheritdoc/>
    public override string DisplayName => OwningHost?.DisplayName ?? base.DisplayName;

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(this, static member => member.Host);
}
