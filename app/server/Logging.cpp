// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/Logging.h"

#include "app/commandline/PlainText.h"
#include "core/Clock.h"
#include "core/json/Json.h"

#include <boost/json/serialize.hpp>
#include <spdlog/formatter.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <sys/stat.h>

#include <chrono>

namespace redoubt::app {

namespace {
Instant instantOf(const spdlog::log_clock::time_point &time)
{
    return {std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count()};
}

/// A pattern cannot escape a message; a log line must not be able to end its own record.
class JsonFormatter final : public spdlog::formatter
{
public:
    void format(const spdlog::details::log_msg &message, spdlog::memory_buf_t &out) override
    {
        const auto level = spdlog::level::to_string_view(message.level);
        json::object object;
        object["time"] = toRfc3339(instantOf(message.time));
        object["level"] = json::string_view(level.data(), level.size());
        object["message"] = json::string_view(message.payload.data(), message.payload.size());
        const auto line = plainJson(json::serialize(object)) + '\n';
        out.append(line.data(), line.data() + line.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonFormatter>(); }
};

/// 2026-04-14T06:26:18.000Z info message, with what is unseen made visible: a peer's text cannot forge a line.
class TextFormatter final : public spdlog::formatter
{
public:
    void format(const spdlog::details::log_msg &message, spdlog::memory_buf_t &out) override
    {
        const auto level = spdlog::level::to_string_view(message.level);
        auto line = toRfc3339(instantOf(message.time)) + ' ' + std::string(level.data(), level.size()) + ' ';
        line += plainText({message.payload.data(), message.payload.size()});
        line.push_back('\n');
        out.append(line.data(), line.data() + line.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<TextFormatter>(); }
};
} // namespace

namespace {
Result<spdlog::sink_ptr> openSink(const Configuration &configuration)
{
    spdlog::sink_ptr sink;
    try {
        if (configuration.logFile.empty()) {
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        } else {
            const auto before = ::umask(0077);
            sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(configuration.logFile, static_cast<std::size_t>(configuration.logMaxBytes),
                                                                          static_cast<std::size_t>(configuration.logFiles));
            ::umask(before);
        }
    } catch (const spdlog::spdlog_ex &error) {
        return fail(ErrorCode::StorageFailed, error.what());
    }
    if (configuration.logFormat == "json")
        sink->set_formatter(std::make_unique<JsonFormatter>());
    else
        sink->set_formatter(std::make_unique<TextFormatter>());
    return sink;
}
} // namespace

Result<ServerLog> makeLog(const Configuration &configuration)
{
    REDOUBT_ASSIGN(auto sink, openSink(configuration));
    // The logger keeps this one for good; what is behind it may be exchanged while others write.
    const auto outlet = std::make_shared<spdlog::sinks::dist_sink_mt>();
    outlet->add_sink(std::move(sink));
    auto log = std::make_shared<spdlog::logger>("redoubt-server", outlet);
    log->set_level(spdlog::level::from_str(configuration.logLevel));
    log->flush_on(spdlog::level::info);
    auto reopen = [outlet, configuration]() -> Result<void> {
        REDOUBT_ASSIGN(auto anew, openSink(configuration));
        outlet->set_sinks({std::move(anew)});
        return {};
    };
    return ServerLog{std::move(log), std::move(reopen)};
}

} // namespace redoubt::app
