namespace XenLint.Model;

/// <summary>The name of one piece of evidence in a server status report. One name, whatever the place was over the product's history.</summary>
/// <param name="Name">The name, after the member's newest place; <c>*</c> stands for what tells several members of one kind apart.</param>
/// <param name="What">What it tells, in few words.</param>
public sealed partial record MemberName(string Name, string What)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
