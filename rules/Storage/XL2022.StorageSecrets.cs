using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Storage;

/// <summary>XL2022: passwords of storage are not kept in clear text, and iSCSI asks for one. What the passwords are is never told.</summary>
public sealed class StorageSecrets : Rule
{
    private static readonly RuleOption<bool> RequireChap = RuleOption.Switch(
        "require_chap",
        defaultValue: false,
        "The site wants iSCSI with authentication: storage without it is a warning instead of a note.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL2022",
        Name = "StorageSecrets",
        Title = "Passwords of storage are kept in clear text, or iSCSI runs without authentication",
        Message = "{0} {1}.",
        Why = "Everybody who can read the pool's database, or a backup of it, can read such a password and reach the storage with it. Without authentication an array knows a host by a name only that any machine can give itself.",
        Category = Category.Storage,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        SecuritySeverity = 6.5,
        Sources =
        [
            new("xapi-project/sm", "libs/sm/BaseISCSI.py", "A driver takes a password from device_config, or from the pool's store of secrets under the same key with _secret behind it."),
            RuleSource.Xapi("ocaml/xapi/xapi_db_upgrade.ml", "Upgrades move passwords of plugs to the store of secrets."),
        ],
        Needs = Needs.AllOf(PBD.Columns.DeviceConfig).CorroboratedBy(PBD.Columns.SR, SR.Columns.Type, Pool.Columns.OtherConfig),
        Options = [RequireChap],
        Remediation =
        [
            RemediationStep.Xe(
                "xe secret-create value=<password>",
                Risk.Low,
                purpose: "Put the password, better a new one, into the pool's store of secrets; the command prints the secret's uuid. Begin the line with a space, so that the shell does not remember it."),
            RemediationStep.Xe(
                "xe pbd-unplug uuid={pbd} && xe pbd-destroy uuid={pbd}",
                Risk.High,
                interrupts: "the storage repository on this host; its virtual machines have to be elsewhere",
                purpose: "A plug's configuration cannot be changed, so make it anew.") with { Demands = Demands.HighAvailabilityOff | Demands.HostEvacuated, Harm = Harm.CannotBeUndone },
            RemediationStep.Xe(
                "xe pbd-create sr-uuid={sr} host-uuid={host} device-config:{key}_secret=<uuid of the secret>",
                Risk.High,
                interrupts: "nothing, but the other entries of device-config have to be the same as before",
                purpose: "Then xe pbd-plug uuid=<new PBD>."),
        ],
        Tags = ["authentication", "iscsi", "secrets"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        context.Each(context.Capture.PBDs, pbd =>
        {
            foreach (var key in SecretsIn(pbd.DeviceConfig))
            {
                ReportSecret(context, pbd, key);
            }

            return Verdict.Judged;
        });
        context.Each(context.Capture.SRs, about: sr => sr.PBDs.Any(pbd => pbd.UsesIscsi), sr => JudgeAuthentication(context, sr));
        context.Each(context.Capture.Pools, pool =>
        {
            foreach (var key in SecretsIn(pool.OtherConfig))
            {
                context.Report(
                    at: pool.OtherConfig[key],
                    message: ["The pool's other_config", InClear(key)],
                    discriminator: key,
                    fix: []);
            }

            return Verdict.Judged;
        });
    }

    /// <summary>The keys under which a password stands; that a collector has taken its text out does not make it a good place.</summary>
    private static IEnumerable<string> SecretsIn(SourcedMap map) => map.Keys
        .Where(key => key.Contains("password", StringComparison.OrdinalIgnoreCase) && !key.EndsWith("_secret", StringComparison.OrdinalIgnoreCase))
        .Where(key => map[key].State == ValueState.Redacted || map[key] is { IsKnown: true, Value.Length: > 0 })
        .Order(StringComparer.Ordinal);

    private static string InClear(string key) => IsTransformed(key)
        ? $"keeps '{key}' in the pool's database in a form that anybody can turn back"
        : $"keeps '{key}' in clear text in the pool's database";

    private static bool IsTransformed(string key) => key.EndsWith(Transformed, StringComparison.Ordinal);

    private const string Transformed = "_transformed";

    private static void ReportSecret(RuleContext context, PBD pbd, string key) => context.Report(
        at: pbd.DeviceConfig[key],
        message: [$"Storage '{pbd.DisplayName}' on '{HostText.Of(pbd)}'", InClear(key)],
        discriminator: key,
        related: [Known.OrNull(() => pbd.SR), pbd.OwningHost],
        fix: new()
        {
            ["pbd"] = pbd.Uuid,
            ["sr"] = Known.OrNull(() => pbd.SR)?.Uuid ?? default,
            ["host"] = pbd.OwningHost?.Uuid ?? default,
            ["key"] = IsTransformed(key) ? key[..^Transformed.Length] : key,
        });

    /// <summary>A name that a collector or an extract has taken out is a name.</summary>
    private static bool HasChapUser(PBD pbd) => pbd.DeviceConfig["chapuser"] is var user && (user.State == ValueState.Redacted || user.WhenAbsent("").Length > 0);

    private static Verdict JudgeAuthentication(RuleContext context, SR sr)
    {
        var open = sr.PBDs.Where(pbd => pbd.UsesIscsi && !HasChapUser(pbd)).ToList();
        return open.Count == 0 ? Verdict.Judged : context.Report(
            at: sr.Place,
            message: [$"Storage '{sr.DisplayName}'", "uses iSCSI without authentication (CHAP)"],
            context.Option(RequireChap) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            discriminator: "chap",
            related: [.. open],
            fix: new() { ["sr"] = sr.Uuid, ["key"] = "chappassword" });
    }
}
