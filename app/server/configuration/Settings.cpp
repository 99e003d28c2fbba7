// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/configuration/Settings.h"

#include <algorithm>

namespace redoubt::app {

namespace {
using C = Configuration;
constexpr std::int64_t GiB = 1024LL * 1024 * 1024;
constexpr std::size_t MaxTextBytes = 1024;
constexpr std::size_t MaxListEntries = 64;

const std::vector<Setting> &table()
{
    static const std::vector<Setting> settings{
        {"data", "folder of the database, attachments, keys and certificates", TextSetting{&C::data, {}}},
        {"listen.address", "IP address to listen on; 0.0.0.0 for every IPv4 address", TextSetting{&C::listenAddress, {}}},
        {"listen.port", "TCP port; 0 takes one that is free", WholeNumber{&C::listenPort, 0, 65535}},
        {"listen.tls12", "also speak TLS 1.2, for consoles that cannot do better", &C::listenTls12},
        {"listen.threads", "threads that read and write sockets", WholeNumber{&C::listenThreads, 1, 64}},
        {"listen.max_connections", "connections at one time", WholeNumber{&C::listenMaxConnections, 1, 1'000'000}},
        {"listen.max_connections_per_address", "connections at one time from one address",
         WholeNumber{&C::listenMaxConnectionsPerAddress, 1, 1'000'000}},
        {"listen.drain_seconds", "what a stop gives to requests under way", WholeNumber{&C::listenDrainSeconds, 0, 600}},
        {"listen.metrics_from", "addresses from which /metrics may be read, by who brings its token", &C::listenMetricsFrom},
        {"listen.metrics_token_file",
         "file of mode 0600 with the token for /metrics; empty: metrics.token below data; without a file nobody reads it",
         TextSetting{&C::listenMetricsTokenFile, {}}},
        {"public.url", "address that enrolment tickets name, https://host:port", TextSetting{&C::publicUrl, {}}},
        {"tls.certificate", "PEM file of the server's certificate chain; empty: the one that init made", TextSetting{&C::tlsCertificate, {}}},
        {"tls.key", "PEM file of its private key", TextSetting{&C::tlsKey, {}}},
        {"tls.ca", "PEM file of the CA that consoles pin", TextSetting{&C::tlsCa, {}}},
        {"log.format", "text or json", TextSetting{&C::logFormat, {"text", "json"}}},
        {"log.level", "debug, info, warn or error", TextSetting{&C::logLevel, {"debug", "info", "warn", "error"}}},
        {"log.file", "file to write to; empty: standard error", TextSetting{&C::logFile, {}}},
        {"log.max_bytes", "size at which the log file is rotated", WholeNumber{&C::logMaxBytes, 4096, 16 * GiB}},
        {"log.files", "rotated files that are kept", WholeNumber{&C::logFiles, 1, 1000}},
        {"limits.readers", "threads that read the database", WholeNumber{&C::limitsReaders, 1, 64}},
        {"limits.reading", "reads that may wait; further ones are told to come back", WholeNumber{&C::limitsReading, 1, 1'000'000}},
        {"limits.writing", "writes that may wait; further ones are told to come back", WholeNumber{&C::limitsWriting, 1, 1'000'000}},
        {"limits.requests", "requests under way at one time; further ones are told to come back", WholeNumber{&C::limitsRequests, 16, 1'000'000}},
        {"limits.account_requests", "of these of one account", WholeNumber{&C::limitsAccountRequests, 4, 1'000'000}},
        {"limits.account_live_sockets", "live sockets of one account, one for each console", WholeNumber{&C::limitsAccountLiveSockets, 1, 100'000}},
        {"limits.flight_bytes", "bytes of bodies and answers under way; further requests are told to come back",
         WholeNumber{&C::limitsFlightBytes, 64 * 1024 * 1024, 1024 * GiB}},
        {"limits.account_flight_bytes", "of these of one account", WholeNumber{&C::limitsAccountFlightBytes, 16 * 1024 * 1024, 1024 * GiB}},
        {"limits.hashers", "threads that hash passwords, 19 MiB each", WholeNumber{&C::limitsHashers, 1, 64}},
        {"limits.hashing", "sign-ins that may wait; further ones are told to come back", WholeNumber{&C::limitsHashing, 1, 100'000}},
        {"session.minutes", "how long a token is good for", WholeNumber{&C::sessionMinutes, 1, 24 * 60}},
        {"session.offline_days", "days that a console may be unlocked without contact", WholeNumber{&C::sessionOfflineDays, 1, 365}},
        {"password.min_length", "characters that a password needs", WholeNumber{&C::passwordMinLength, 8, 128}},
        {"password.tries", "wrong passwords on one installation before it has to wait", WholeNumber{&C::passwordTries, 1, 100}},
        {"password.lock_minutes", "how long it then waits", WholeNumber{&C::passwordLockMinutes, 1, 24 * 60}},
        {"blob.max_bytes", "largest attachment", WholeNumber{&C::blobMaxBytes, 1024, 1024 * GiB}},
        {"blob.stream_bytes", "attachments of one stream together", WholeNumber{&C::blobStreamBytes, 1024, 1024 * 1024 * GiB}},
        {"blob.account_bytes", "attachments of one account together", WholeNumber{&C::blobAccountBytes, 1024, 1024 * 1024 * GiB}},
        {"blob.uploads", "unfinished uploads of one account; another has to wait, or takes the place of one that stands still",
         WholeNumber{&C::blobUploads, 1, 1'000}},
        {"blob.upload_hours", "how long an upload to which nothing is added keeps its room", WholeNumber{&C::blobUploadHours, 1, 24 * 365}},
        {"account.changes_per_hour", "changes that one account may send within an hour; 0: no bound",
         WholeNumber{&C::accountChangesPerHour, 0, 1'000'000'000}},
        {"account.bytes_per_hour", "bytes of changes that one account may send within an hour; 0: no bound",
         WholeNumber{&C::accountBytesPerHour, 0, 1024 * GiB}},
        {"account.records_per_hour", "records that one account may add to one stream within an hour; 0: no bound",
         WholeNumber{&C::accountRecordsPerHour, 0, 1'000'000'000}},
        {"account.bytes", "bytes of all changes of one account that are kept; 0: no bound", WholeNumber{&C::accountBytes, 0, 1024 * GiB}},
        {"account.quarantine_bytes", "of these in quarantine; of more only digest and code are kept; 0: no bound",
         WholeNumber{&C::accountQuarantineBytes, 0, 1024 * GiB}},
        {"account.stray_digests", "digests of one account's changes to streams in which it has no role; the oldest are then forgotten",
         WholeNumber{&C::accountStrayDigests, 1'000, 1'000'000}},
        {"account.chains", "streams that one account may write to, counted once for each console; 0: no bound",
         WholeNumber{&C::accountChains, 0, 10'000'000}},
        {"disk.reserve_bytes", "free room below which changes and attachments are refused, so that administration goes on; 0: none",
         WholeNumber{&C::diskReserveBytes, 0, 1024 * 1024 * GiB}},
    };
    return settings;
}

struct Assign
{
    C &configuration;
    const SettingValue &value;

    Result<void> operator()(const WholeNumber &number) const
    {
        const auto *whole = std::get_if<std::int64_t>(&value);
        if (!whole)
            return fail(ErrorCode::InvalidArgument, "expected a whole number");
        if (*whole < number.least || *whole > number.most)
            return fail(ErrorCode::InvalidArgument, "must be " + std::to_string(number.least) + " to " + std::to_string(number.most));
        configuration.*number.member = *whole;
        return {};
    }
    Result<void> operator()(const TextSetting &text) const
    {
        const auto *given = std::get_if<std::string>(&value);
        if (!given)
            return fail(ErrorCode::InvalidArgument, "expected text in quotes");
        if (given->size() > MaxTextBytes || given->find('\0') != std::string::npos)
            return fail(ErrorCode::InvalidArgument, "over 1,024 bytes, or with a zero byte");
        if (!text.choices.empty() && std::find(text.choices.begin(), text.choices.end(), *given) == text.choices.end()) {
            std::string known;
            for (const auto choice : text.choices)
                known += (known.empty() ? "" : ", ") + std::string(choice);
            return fail(ErrorCode::InvalidArgument, "must be one of " + known);
        }
        configuration.*text.member = *given;
        return {};
    }
    Result<void> operator()(bool C::*member) const
    {
        const auto *truth = std::get_if<bool>(&value);
        if (!truth)
            return fail(ErrorCode::InvalidArgument, "expected true or false");
        configuration.*member = *truth;
        return {};
    }
    Result<void> operator()(std::vector<std::string> C::*member) const
    {
        const auto *list = std::get_if<std::vector<std::string>>(&value);
        if (!list)
            return fail(ErrorCode::InvalidArgument, "expected a list of texts");
        if (list->size() > MaxListEntries)
            return fail(ErrorCode::InvalidArgument, "more than 64 entries");
        configuration.*member = *list;
        return {};
    }
};
} // namespace

std::string Setting::variable() const
{
    std::string name = "REDOUBT_";
    for (const char c : key)
        name.push_back(c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    return name;
}

std::span<const Setting> allSettings() { return table(); }

Result<void> assign(Configuration &configuration, const Setting &setting, const SettingValue &value)
{
    return std::visit(Assign{configuration, value}, setting.target);
}

} // namespace redoubt::app
