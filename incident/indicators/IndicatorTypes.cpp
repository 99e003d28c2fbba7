// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/IndicatorTypes.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace redoubt::incident {

namespace {

constexpr std::string_view networkActivity = "Network activity";
constexpr std::string_view payloadDelivery = "Payload delivery";

/// Names of MISP, of STIX (§10.6, and beyond it as MISP's converter writes them), and the number of hex digits; 0: any text.
struct HashKind
{
    std::string_view misp;
    std::string_view stix;
    std::size_t digits;
};
constexpr std::array hashKinds{
    HashKind{"md5", "MD5", 32},           HashKind{"sha1", "SHA-1", 40},
    HashKind{"sha224", "SHA-224", 56},    HashKind{"sha256", "SHA-256", 64},
    HashKind{"sha384", "SHA-384", 96},    HashKind{"sha512", "SHA-512", 128},
    HashKind{"sha3-224", "SHA3-224", 56}, HashKind{"sha3-256", "SHA3-256", 64},
    HashKind{"sha3-384", "SHA3-384", 96}, HashKind{"sha3-512", "SHA3-512", 128},
    HashKind{"ssdeep", "SSDEEP", 0},      HashKind{"tlsh", "TLSH", 0},
    HashKind{"imphash", "IMPHASH", 32},   HashKind{"authentihash", "AUTHENTIHASH", 0},
    HashKind{"pehash", "PEHASH", 40},     HashKind{"vhash", "VHASH", 0},
    HashKind{"telfhash", "TELFHASH", 0},
};

/// Texts that the rows of hashes point to.
struct HashTexts
{
    std::string path;
    std::string withName;
};

const std::vector<HashTexts> &hashTexts()
{
    static const auto texts = [] {
        std::vector<HashTexts> list;
        for (const auto &kind : hashKinds)
            list.push_back({"file:hashes." + std::string(kind.stix), "filename|" + std::string(kind.misp)});
        return list;
    }();
    return texts;
}

std::vector<IndicatorType> madeTypes()
{
    using enum StixForm;
    std::vector<IndicatorType> rows{
        {"domain", networkActivity, Observable, "domain-name:value", {}},
        {"hostname", networkActivity, Observable, "domain-name:value", {}},
        {"ip-dst", networkActivity, Observable, "network-traffic:dst_ref.value", {}},
        {"ip-src", networkActivity, Observable, "network-traffic:src_ref.value", {}},
        {"ip-dst|port", networkActivity, Observable, "network-traffic:dst_ref.value", "network-traffic:dst_port"},
        {"ip-src|port", networkActivity, Observable, "network-traffic:src_ref.value", "network-traffic:src_port"},
        {"hostname|port", networkActivity, Observable, "domain-name:value", "network-traffic:dst_port"},
        {"domain|ip", networkActivity, Observable, "domain-name:value", "domain-name:resolves_to_refs[*].value"},
        {"url", networkActivity, Observable, "url:value", {}},
        {"uri", networkActivity, Observable, "url:value", {}},
        {"link", "External analysis", Observable, "url:value", {}},
        {"AS", networkActivity, Observable, "autonomous-system:number", {}},
        {"mac-address", networkActivity, Observable, "mac-addr:value", {}},
        {"email", payloadDelivery, Observable, "email-addr:value", {}},
        {"email-src", payloadDelivery, Observable, "email-message:from_ref.value", {}},
        {"email-dst", payloadDelivery, Observable, "email-message:to_refs[*].value", {}},
        {"email-subject", payloadDelivery, Observable, "email-message:subject", {}},
        {"email-body", payloadDelivery, Observable, "email-message:body", {}},
        {"email-message-id", payloadDelivery, Observable, "email-message:message_id", {}},
        {"filename", payloadDelivery, Observable, "file:name", {}},
        {"mutex", "Artifacts dropped", Observable, "mutex:name", {}},
        {"regkey", "Persistence mechanism", Observable, "windows-registry-key:key", {}},
        {"regkey|value", "Persistence mechanism", Observable, "windows-registry-key:key", "windows-registry-key:values[*].data"},
        {"x509-fingerprint-md5", networkActivity, Observable, "x509-certificate:hashes.MD5", {}},
        {"x509-fingerprint-sha1", networkActivity, Observable, "x509-certificate:hashes.SHA-1", {}},
        {"x509-fingerprint-sha256", networkActivity, Observable, "x509-certificate:hashes.SHA-256", {}},
        {"port", networkActivity, PatternOnly, "network-traffic:dst_port", {}},
        {"user-agent", networkActivity, PatternOnly, "network-traffic:extensions.http-request-ext.request_header.User-Agent", {}},
        {"http-method", networkActivity, PatternOnly, "network-traffic:extensions.http-request-ext.request_method", {}},
        {"size-in-bytes", "Other", PatternOnly, "file:size", {}},
        {"yara", "Payload installation", Rule, "yara", {}},
        {"sigma", "Payload installation", Rule, "sigma", {}},
        {"snort", networkActivity, Rule, "snort", {}},
        {"stix2-pattern", payloadDelivery, Rule, "stix", {}},
        {"vulnerability", "External analysis", Vulnerability, {}, {}},
        {"campaign-name", "Attribution", Campaign, {}, {}},
    };
    for (std::size_t i = 0; i < hashKinds.size(); ++i) {
        rows.push_back({hashKinds[i].misp, payloadDelivery, Observable, hashTexts()[i].path, {}});
        rows.push_back({hashTexts()[i].withName, payloadDelivery, Observable, "file:name", hashTexts()[i].path});
    }
    return rows;
}

bool isWholeNumber(std::string_view text, std::uint64_t most)
{
    if (text.empty() || text.size() > 15 || (text.size() > 1 && text[0] == '0'))
        return false;
    std::uint64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return number <= most;
}

bool isHexText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

/// "sha256", "SHA256" and "SHA-256" are one.
std::string bareHashName(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c != '-')
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return result;
}

bool fitsHash(std::string_view path, std::string_view value)
{
    const auto name = path.substr(path.rfind('.') + 1);
    const auto kind = std::find_if(hashKinds.begin(), hashKinds.end(), [&](const HashKind &k) { return k.stix == name; });
    return !value.empty() && (kind == hashKinds.end() || kind->digits == 0 || (value.size() == kind->digits && isHexText(value)));
}

/// Adds what says that @p value stands at @p path; false where it cannot stand there.
bool addPart(std::string_view path, std::string_view value, Comparisons &comparisons)
{
    const std::string where(path);
    if (value.empty())
        return false;
    if (path.ends_with("_ref.value") && path.starts_with("network-traffic:")) {
        const auto object = addressObject(value);
        if (object.empty())
            return false;
        comparisons.push_back({where.substr(0, where.size() - 5) + "type", std::string(object), false});
    }
    if (path.ends_with("resolves_to_refs[*].value") && addressObject(value).empty())
        return false;
    if (path.find(":hashes.") != std::string_view::npos && !fitsHash(path, value))
        return false;
    if (path.ends_with("_port") || path == "file:size" || path == "autonomous-system:number") {
        if (path == "autonomous-system:number" && value.starts_with("AS"))
            value.remove_prefix(2);
        const std::uint64_t most = path.ends_with("_port") ? 65'535 : path == "file:size" ? 999'999'999'999'999 : 4'294'967'295;
        if (!isWholeNumber(value, most))
            return false;
        comparisons.push_back({where, std::string(value), true});
        return true;
    }
    comparisons.push_back({where, std::string(value), false});
    return true;
}

/// The one spelling of a path that others write in several.
std::string commonPath(std::string path)
{
    if (path == "ipv4-addr:value" || path == "ipv6-addr:value")
        return "network-traffic:dst_ref.value";
    if (path == "windows-registry-key:values.data")
        return "windows-registry-key:values[*].data";
    const auto hashes = path.find(":hashes.");
    if (hashes == std::string::npos)
        return path;
    const auto name = bareHashName(std::string_view(path).substr(hashes + 8));
    for (const auto &kind : hashKinds) {
        if (bareHashName(kind.stix) == name)
            return path.substr(0, hashes + 8) + std::string(kind.stix);
    }
    return path;
}

std::optional<std::string> valueAs(const IndicatorType &type, const Comparisons &comparisons)
{
    if ((type.form != StixForm::Observable && type.form != StixForm::PatternOnly) || comparisons.size() != (type.secondPath.empty() ? 1u : 2u))
        return std::nullopt;
    const auto at = [&](std::string_view path) {
        const auto found = std::find_if(comparisons.begin(), comparisons.end(), [&](const Comparison &c) { return c.path == path; });
        return found == comparisons.end() ? nullptr : &found->value;
    };
    const auto *first = at(type.path);
    const auto *second = type.secondPath.empty() ? nullptr : at(type.secondPath);
    if (!first || (!type.secondPath.empty() && !second))
        return std::nullopt;
    auto value = *first;
    if (type.name == "AS")
        value = "AS" + value;
    if (second)
        value += '|' + *second;
    return comparisonsOf(type, value) ? std::optional(value) : std::nullopt;
}

} // namespace

const std::vector<IndicatorType> &indicatorTypes()
{
    static const auto types = madeTypes();
    return types;
}

const IndicatorType *indicatorType(std::string_view name)
{
    const auto &types = indicatorTypes();
    const auto found = std::find_if(types.begin(), types.end(), [name](const IndicatorType &type) { return type.name == name; });
    return found == types.end() ? nullptr : &*found;
}

std::optional<Comparisons> comparisonsOf(const IndicatorType &type, std::string_view value)
{
    Comparisons result;
    if (type.secondPath.empty())
        return addPart(type.path, value, result) ? std::optional(std::move(result)) : std::nullopt;
    // A name may hold a bar; what stands behind the last one never does, except in a registry's data, whose key never does.
    const auto bar = type.name == "regkey|value" ? value.find('|') : value.rfind('|');
    if (bar == std::string_view::npos || !addPart(type.path, value.substr(0, bar), result)
        || !addPart(type.secondPath, value.substr(bar + 1), result))
        return std::nullopt;
    return result;
}

std::optional<std::pair<std::string, std::string>> valueOf(const Comparisons &comparisons, std::string_view expected)
{
    Comparisons said;
    for (const auto &comparison : comparisons) {
        // What kind of address it is, the address itself says.
        if (comparison.path != "network-traffic:dst_ref.type" && comparison.path != "network-traffic:src_ref.type")
            said.push_back({commonPath(comparison.path), comparison.value, comparison.isNumber});
    }
    if (const auto *type = indicatorType(expected)) {
        if (auto value = valueAs(*type, said))
            return std::pair(std::string(type->name), std::move(*value));
    }
    for (const auto &type : indicatorTypes()) {
        if (auto value = valueAs(type, said))
            return std::pair(std::string(type.name), std::move(*value));
    }
    return std::nullopt;
}

std::string_view addressObject(std::string_view value)
{
    const auto slash = value.find('/');
    const auto address = value.substr(0, slash);
    const bool isSix = address.find(':') != std::string_view::npos;
    if (slash != std::string_view::npos && !isWholeNumber(value.substr(slash + 1), isSix ? 128 : 32))
        return {};
    if (isSix) {
        const auto isOfIt = [](unsigned char c) { return std::isxdigit(c) != 0 || c == ':' || c == '.'; };
        const auto colons = std::count(address.begin(), address.end(), ':');
        const bool isWhole = address.find("::") != std::string_view::npos || colons == 7 || address.find('.') != std::string_view::npos;
        return address.size() <= 45 && colons >= 2 && colons <= 8 && isWhole && std::all_of(address.begin(), address.end(), isOfIt) ? "ipv6-addr"
                                                                                                                                    : "";
    }
    int parts = 0;
    for (std::size_t at = 0; at <= address.size(); ++parts) {
        const auto end = std::min(address.find('.', at), address.size());
        if (!isWholeNumber(address.substr(at, end - at), 255))
            return {};
        at = end + 1;
    }
    return parts == 4 ? "ipv4-addr" : "";
}

} // namespace redoubt::incident
