namespace XenLint.Model;

/// <content>The names of plugs between hosts and storage repositories.</content>
public sealed partial class PBD
{
    /// <inheritdoc/>
    public override string DisplayName => Known.OrNull(() => SR)?.DisplayName ?? base.DisplayName;

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(() => Host);
}
