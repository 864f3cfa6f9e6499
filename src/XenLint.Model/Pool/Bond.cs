namespace XenLint.Model;

/// <content>The names of bonds.</content>
public sealed partial class Bond
{
    /// <inheritdoc/>
    public override string DisplayName => Known.OrNull(() => Interface)?.DisplayName ?? base.DisplayName;

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(() => Interface)?.OwningHost;
}
