// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::app {

/// What an administrator sets: one TOML file, and environment variables that go before it. Every value has a default.
struct Configuration
{
    std::string data = "/var/lib/redoubt";

    std::string listenAddress = "127.0.0.1";
    std::int64_t listenPort = 8443;
    bool listenTls12 = false;
    std::int64_t listenThreads = 2;
    std::int64_t listenMaxConnections = 20'000;
    std::int64_t listenMaxConnectionsPerAddress = 4'000;
    std::int64_t listenDrainSeconds = 10;
    std::vector<std::string> listenMetricsFrom{"127.0.0.1", "::1"};
    std::string listenMetricsTokenFile; ///< empty: metrics.token below data, where there is one

    std::string publicUrl; ///< what enrolment tickets name; empty: made of address and port

    std::string tlsCertificate; ///< empty: what init made, below data
    std::string tlsKey;
    std::string tlsCa;

    std::string logFormat = "text"; ///< text or json
    std::string logLevel = "info";  ///< debug, info, warn or error
    std::string logFile;            ///< empty: standard error
    std::int64_t logMaxBytes = 16 * 1024 * 1024;
    std::int64_t logFiles = 5;

    std::int64_t limitsReaders = 2;
    std::int64_t limitsReading = 4'096;
    std::int64_t limitsWriting = 1'024;
    std::int64_t limitsRequests = 4'096;
    std::int64_t limitsAccountRequests = 64;
    std::int64_t limitsAccountLiveSockets = 32;
    std::int64_t limitsFlightBytes = 256LL * 1024 * 1024;
    std::int64_t limitsAccountFlightBytes = 32LL * 1024 * 1024;
    std::int64_t limitsHashers = 2;
    std::int64_t limitsHashing = 64;

    std::int64_t sessionMinutes = 15;
    std::int64_t sessionOfflineDays = 14;
    std::int64_t passwordMinLength = 12;
    std::int64_t passwordTries = 5;
    std::int64_t passwordLockMinutes = 15;

    std::int64_t blobMaxBytes = 512LL * 1024 * 1024;
    std::int64_t blobStreamBytes = 20LL * 1024 * 1024 * 1024;
    std::int64_t blobAccountBytes = 5LL * 1024 * 1024 * 1024;
    std::int64_t blobUploads = 8;
    std::int64_t blobUploadHours = 48;

    std::int64_t accountChangesPerHour = 50'000;
    std::int64_t accountBytesPerHour = 128LL * 1024 * 1024;
    std::int64_t accountRecordsPerHour = 10'000;
    std::int64_t accountBytes = 1024LL * 1024 * 1024;
    std::int64_t accountQuarantineBytes = 64LL * 1024 * 1024;
    std::int64_t accountStrayDigests = 10'000;
    std::int64_t accountChains = 10'000;

    std::int64_t diskReserveBytes = 512LL * 1024 * 1024;

    bool operator==(const Configuration &) const = default;
};

/// Largest file that is read.
inline constexpr std::size_t MaxConfigurationBytes = 64 * 1024;

/// Reads TOML over the defaults. Fails with TooLarge, Malformed (no TOML) or InvalidArgument (an unknown key, a value of the wrong
/// type or out of its range); the detail begins with @p name and the line, e.g. "redoubt.toml:4: unknown key 'listen.prot'".
[[nodiscard]] Result<Configuration> readConfiguration(std::string_view text, std::string_view name);

/// Lays REDOUBT_LISTEN_PORT and the like over @p configuration. A variable of a section (REDOUBT_LISTEN_…) that names no setting
/// is an error, as an unknown key is. Fails with InvalidArgument; the detail names the variable and never its value.
[[nodiscard]] Result<void> applyEnvironment(Configuration &configuration, const std::map<std::string, std::string> &environment);
/// The variables of this process that begin with REDOUBT_.
[[nodiscard]] std::map<std::string, std::string> redoubtEnvironment();

/// Every setting with its default, its variable and what it is for: a file that may be used as it is.
[[nodiscard]] std::string describeSettings();

} // namespace redoubt::app
