package cn.anlan.gateway.route;

/// A path prefix and the service that answers below it.
///
/// @param prefix whole segments, without a slash at the end
/// @param service the service's name in the configuration
/// @param open whether it is answered without a token
public record Route(String prefix, String service, boolean open) {

    boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
