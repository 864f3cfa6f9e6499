namespace XenLint.Model;

/// <content>The names of virtual interfaces.</content>
public sealed partial class VIF
{
    /// <inheritdoc/>
    private protected override string FindName() => Known.OrNull(() => VM) is { } vm && Device.TryGet(out var device) && device.Length > 0
        ? $"{vm.DisplayName}/{device}"
        : base.FindName();
}
