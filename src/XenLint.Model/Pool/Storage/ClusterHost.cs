namespace XenLint.Model;

/// <content>The names of memberships of clusters.</content>
public sealed partial class ClusterHost
{
    /// <inheritdoc/>
    private protected override string FindName() => OwningHost?.DisplayName ?? base.FindName();

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(this, static member => member.Host);
}
