namespace XenLint.Model;

/// <content>The name that a host gives itself at iSCSI targets.</content>
public sealed partial class Host
{
    /// <summary>
    /// The host's initiator name: the key in <c>other_config</c>, which the storage drivers read, else the field, of newer schemas. Empty when
    /// neither has one.
    /// </summary>
    public Sourced<string> InitiatorName
    {
        get
        {
            var key = OtherConfig["iscsi_iqn"];
            return key.TryGet(out var name) && name.Length > 0 ? key
                : !key.IsKnown && !key.IsAbsent ? key
                : !IscsiIqn.IsAbsent ? IscsiIqn
                : Sourced<string>.Known("", key.Place);
        }
    }
}

/// <content>The name under which a plug logs in.</content>
public sealed partial class PBD
{
    /// <summary>The initiator name of the plug: one of its own, else that of its host; empty when neither has one.</summary>
    public Sourced<string> InitiatorName => DeviceConfig["localIQN"] is { IsAbsent: false } own ? own
        : Host?.InitiatorName ?? Sourced<string>.NotKnown(ValueState.Absent, Place);
}
