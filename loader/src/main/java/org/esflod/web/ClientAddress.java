package org.esflod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the address of the connection or, where that is a proxy of ours, the one that the proxy names in {@code
 * X-Forwarded-For}.
 *
 * <p>A proxy adds the address that it saw at the end of that header, after whatever the client wrote there. So the last
 * address that is no proxy of ours is the client, and what stands before it is hearsay.
 */
public final class ClientAddress {
    // Letters as in IPv6, no names: a name would be looked up.
    private static final Pattern ADDRESS =
            Pattern.compile("\\[?([0-9a-fA-F:.]{2,45})](?::\\d{1,5})?|([0-9a-fA-F:.]{2,45})");
    private static final Pattern WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    // The part of an IPv6 address that is one customer's.
    private static final int NETWORK_BYTES = 8;

    private final InetAddressSet proxies = new InetAddressSet();

    /**
     * With these proxies.
     *
     * @param trusted addresses and networks, such as {@code 127.0.0.1} and {@code 10.0.0.0/8}; none: nobody is believed
     * @throws IllegalArgumentException where one is neither
     */
    public ClientAddress(List<String> trusted) {
        for (String network : trusted) {
            String written = network.strip();
            if (!ADDRESS.matcher(written.replaceFirst("/\\d{1,3}$", "")).matches()) {
                throw new IllegalArgumentException(network + " is no address and no network such as 10.0.0.0/8");
            }
            proxies.add(written);
        }
    }

    /** Whether the connection comes from a proxy of ours, so that what it says of the request may be believed. */
    public boolean fromProxy(@Nullable String connected) {
        InetAddress address = connected == null ? null : parsed(connected);
        return address != null && proxies.test(address);
    }

    /**
     * The client: an IPv4 address as it is, of an IPv6 address the network, as one customer has 2<sup>64</sup> of them.
     */
    public String of(HttpServletRequest request) {
        String connected = String.valueOf(request.getRemoteAddr());
        if (!fromProxy(connected)) {
            return network(connected);
        }
        List<String> named = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            named.addAll(Arrays.asList(header.split(",", -1)));
        }
        for (int i = named.size() - 1; i >= 0; i--) {
            InetAddress address = parsed(named.get(i));
            if (address == null) {
                break; // nothing before it can be believed
            }
            if (!proxies.test(address)) {
                return network(address.getHostAddress());
            }
        }
        return network(connected);
    }

    private static String network(String address) {
        InetAddress parsed = parsed(address);
        if (parsed == null || parsed.getAddress().length == 4) {
            return parsed == null ? address : parsed.getHostAddress();
        }
        byte[] bytes = parsed.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // sixteen bytes are an address
        }
    }

    private static @Nullable InetAddress parsed(String written) {
        String plain = WITH_PORT.matcher(written.strip()).replaceFirst("$1");
        var address = ADDRESS.matcher(plain);
        if (!address.matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address.group(1) == null ? address.group(2) : address.group(1));
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
