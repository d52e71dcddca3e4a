package org.chancery.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordMatcher;
import org.apache.shiro.authc.credential.PasswordService;
import org.apache.shiro.realm.AuthenticatingRealm;
import org.jspecify.annotations.Nullable;

/**
 * Shiro's view of the accounts: passwords are compared by its password service, tokens by their
 * hashes, both in a time that does not tell how much was right. Nothing is cached.
 */
final class AccountRealm extends AuthenticatingRealm {
  private final Map<String, String> passwords = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final String nobody;

  AccountRealm(Map<String, String> hashes) {
    hashes.forEach(
        (name, hash) -> (SecretHashes.isToken(hash) ? tokens : passwords).put(name, hash));
    nobody = SecretHashes.ofPassword(SecretHashes.newToken().toCharArray());
    setCredentialsMatcher(this::matches);
    setAuthenticationCachingEnabled(false);
  }

  @Override
  public boolean supports(AuthenticationToken token) {
    return token instanceof UsernamePasswordToken || token instanceof BearerToken;
  }

  @Override
  protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    if (token instanceof BearerToken bearer) {
      String given = SecretHashes.ofToken(bearer.getToken());
      String owner = owner(given);
      return owner == null ? null : new SimpleAuthenticationInfo(owner, given, getName());
    }
    String name = ((UsernamePasswordToken) token).getUsername();
    // An unknown name costs as much time as a wrong password, so that names cannot be found out.
    return new SimpleAuthenticationInfo(name, passwords.getOrDefault(name, nobody), getName());
  }

  private @Nullable String owner(String given) {
    String owner = null;
    for (Map.Entry<String, String> token : tokens.entrySet()) {
      if (equal(token.getValue(), given)) {
        owner = token.getKey();
      }
    }
    return owner;
  }

  private boolean matches(AuthenticationToken token, AuthenticationInfo info) {
    if (token instanceof BearerToken bearer) {
      return equal(SecretHashes.ofToken(bearer.getToken()), (String) info.getCredentials());
    }
    PasswordMatcher matcher = new PasswordMatcher();
    PasswordService service = new DefaultPasswordService();
    matcher.setPasswordService(service);
    return matcher.doCredentialsMatch(token, info)
        && passwords.containsKey(((UsernamePasswordToken) token).getUsername());
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
