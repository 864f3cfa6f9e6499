namespace XenLint.Model;

/// <content>The names of bonds.</content>
public sealed partial class Bond
{
    /// <inheritdoc/>
    private protected override string FindName() => Known.OrNull(() => Interface)?.DisplayName ?? base.FindName();

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(() => Interface)?.OwningHost;
}
