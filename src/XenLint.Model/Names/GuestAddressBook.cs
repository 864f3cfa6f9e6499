using System.Net;

namespace XenLint.Model;

/// <summary>
/// Which running virtual machine of the pool has which address. For rules that ask whether a server on which hosts depend is a guest of
/// those same hosts.
/// </summary>
public sealed class GuestAddressBook
{
    private readonly Dictionary<IPAddress, GuestAddress> byAddress = [];

    internal GuestAddressBook(Capture capture)
    {
        foreach (var vm in capture.VMs.Readable)
        {
            try
            {
                foreach (var guest in vm.GuestAddresses)
                {
                    byAddress.TryAdd(guest.Address, guest);
                }
            }
            catch (NotKnownException unknown)
            {
                Loss ??= unknown;
            }
        }

        if (capture.VMs.State is TableState.Missing or TableState.Truncated)
        {
            Loss ??= capture.VMs.NotKnown();
        }
    }

    /// <summary>Why some machine's addresses are not known; null when every machine that could be asked was.</summary>
    public NotKnownException? Loss { get; }

    /// <summary>The machine that has this address; the first by uuid, should several claim it; null when none is known to have it.</summary>
    public GuestAddress? Find(IPAddress address) => byAddress.GetValueOrDefault(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>The machine that has the address that a text is; null for a name, and when none is known to have it.</summary>
    public GuestAddress? Find(string text) => AddressText.TryAddress(text.Trim(), out var address) ? Find(address) : null;
}

/// <content>Addresses of the pool's virtual machines.</content>
public sealed partial class Capture
{
    private GuestAddressBook? guestAddresses;

    /// <summary>Which running virtual machine of the pool has which address.</summary>
    public GuestAddressBook GuestAddresses =>
        guestAddresses ?? Interlocked.CompareExchange(ref guestAddresses, new GuestAddressBook(this), null) ?? guestAddresses!;
}
