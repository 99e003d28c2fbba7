// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

namespace redoubt::demo {

/// A program to run. Its environment is ours without REDOUBT_…, so that nobody's own settings reach a demo.
struct Command
{
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::string input; ///< for its standard input: at most 4 KiB; passwords go here and never into the arguments
};

struct Finished
{
    int exitCode = -1; ///< -1: ended by a signal
    std::string output;
    std::string complaint; ///< standard error
};

/// Runs @p command to its end. Fails with NotFound (no such program) or Internal (no process could be made).
[[nodiscard]] Result<Finished> run(const Command &command);

/// A program that goes on in the background and ends with this object, or with this process.
class ChildProcess
{
public:
    /// Returns once it has printed its first line. Fails as run() does, or with ServerError (it ended before; the detail is what it said).
    [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(const Command &command);
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    [[nodiscard]] const std::string &firstLine() const { return m_firstLine; }
    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Asks it to end (SIGTERM) and waits. Its exit code.
    int stop();
    /// Whether it still runs.
    [[nodiscard]] bool isRunning();

private:
    ChildProcess() = default;
    pid_t m_pid = -1;
    int m_output = -1;
    int m_exitCode = -1;
    std::string m_firstLine;
};

} // namespace redoubt::demo
