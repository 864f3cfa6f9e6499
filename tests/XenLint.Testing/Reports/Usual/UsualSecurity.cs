namespace XenLint.Testing;

/// <summary>Certificates and ways in.</summary>
internal static class UsualSecurity
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        var certificate = UsualCertificate.Of(host);
        var mayUsePlainPort = host.Row.HttpsOnly.TryGet(out var httpsOnly) && !httpsOnly;
        yield return host.Output("xapi_cert.out", certificate);
        yield return host.Output("xapi_pool_cert.out", certificate);
        yield return host.File("etc/ssh/sshd_config", """
            PermitRootLogin yes
            PasswordAuthentication yes
            ChallengeResponseAuthentication no
            UsePAM yes
            X11Forwarding no
            Ciphers aes128-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com
            MACs hmac-sha2-256,hmac-sha2-512

            """);
        yield return host.File("etc/xensource/xapi-ssl.conf", """
            ; settings of the listener
            fips = no
            socket = r:TCP_NODELAY=1

            [xapi]
            accept = :::443
            connect = 80
            ciphers = ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256
            curve = secp384r1
            options = CIPHER_SERVER_PREFERENCE
            sslVersion = TLSv1.2

            """);
        yield return host.Output("iptables-nvL.out", """
            Chain INPUT (policy ACCEPT 0 packets, 0 bytes)
             pkts bytes target     prot opt in     out     source               destination
             204K   71M RH-Firewall-1-INPUT  all  --  *      *       0.0.0.0/0            0.0.0.0/0

            Chain RH-Firewall-1-INPUT (2 references)

            """ + (mayUsePlainPort ? Accept(80) : "") + Accept(22) + Accept(443)
            + "    0     0 REJECT     all  --  *      *       0.0.0.0/0            0.0.0.0/0            reject-with icmp-host-prohibited\n");
        yield return host.Output("snmp_xs_conf.out", "{\"enabled\": false}");
        yield return host.Output("debug_ha_query_liveset.out", "");
    }

    private static string Accept(int port) =>
        $"  118  7080 ACCEPT     tcp  --  *      *       0.0.0.0/0            0.0.0.0/0            ctstate NEW tcp dpt:{port}\n";
}
