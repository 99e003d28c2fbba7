// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ChildProcess.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace redoubt::demo {

namespace {
struct Pipe
{
    std::array<int, 2> ends{-1, -1};
    Pipe()
    {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            ends = {-1, -1};
    }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    void closeEnd(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
    int release(std::size_t end) { return std::exchange(ends[end], -1); }
    [[nodiscard]] bool isOpen() const { return ends[0] >= 0; }
};

std::vector<char *> environmentWithoutOurs()
{
    std::vector<char *> kept;
    for (char **variable = environ; *variable; ++variable) {
        if (!std::string_view(*variable).starts_with("REDOUBT_"))
            kept.push_back(*variable);
    }
    kept.push_back(nullptr);
    return kept;
}

/// The child's end of it; @p error -1: standard error stays ours.
struct Ends
{
    int input = -1;
    int output = -1;
    int error = -1;
};

Result<pid_t> spawn(const Command &command, const Ends &ends)
{
    // Everything that allocates happens before the fork.
    std::string program = command.program.string();
    auto copies = command.arguments;
    std::vector<char *> arguments{program.data()};
    for (auto &argument : copies)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    auto environment = environmentWithoutOurs();
    const auto parent = ::getpid();

    const auto pid = ::fork();
    if (pid < 0)
        return fail(ErrorCode::Internal, "cannot start another process");
    if (pid > 0)
        return pid;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(127);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::dup2(ends.input, 0);
    ::dup2(ends.output, 1);
    if (ends.error >= 0)
        ::dup2(ends.error, 2);
    ::execve(program.c_str(), arguments.data(), environment.data());
    ::_exit(127);
}

int exitCodeOf(pid_t pid)
{
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written <= 0)
            return; // it did not want to hear the rest
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// False at the end of it.
bool readSome(int descriptor, std::string &text)
{
    std::array<char, 4096> buffer;
    const auto got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && errno == EINTR);
}

Result<void> checkProgram(const Command &command)
{
    if (::access(command.program.c_str(), X_OK) != 0)
        return fail(ErrorCode::NotFound, "there is no program " + command.program.string());
    ::signal(SIGPIPE, SIG_IGN); // a child that ends early must not end us
    return {};
}
} // namespace

Result<Finished> run(const Command &command)
{
    REDOUBT_TRY(checkProgram(command));
    Pipe input;
    Pipe output;
    Pipe error;
    if (!input.isOpen() || !output.isOpen() || !error.isOpen())
        return fail(ErrorCode::Internal, "no pipe can be made");
    REDOUBT_ASSIGN(const auto pid, spawn(command, {input.ends[0], output.ends[1], error.ends[1]}));
    input.closeEnd(0);
    output.closeEnd(1);
    error.closeEnd(1);
    writeAll(input.ends[1], command.input);
    input.closeEnd(1);

    Finished finished;
    std::array<pollfd, 2> open{{{output.ends[0], POLLIN, 0}, {error.ends[0], POLLIN, 0}}};
    while (open[0].fd >= 0 || open[1].fd >= 0) {
        if (::poll(open.data(), open.size(), -1) < 0 && errno != EINTR)
            break;
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (open[i].fd >= 0 && open[i].revents != 0 && !readSome(open[i].fd, i == 0 ? finished.output : finished.complaint))
                open[i].fd = -1;
        }
    }
    finished.exitCode = exitCodeOf(pid);
    return finished;
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const Command &command)
{
    REDOUBT_TRY(checkProgram(command));
    Pipe input;
    Pipe output;
    if (!input.isOpen() || !output.isOpen())
        return fail(ErrorCode::Internal, "no pipe can be made");
    std::unique_ptr<ChildProcess> child(new ChildProcess);
    REDOUBT_ASSIGN(child->m_pid, spawn(command, {input.ends[0], output.ends[1], -1}));
    output.closeEnd(1);
    std::string text;
    while (text.find('\n') == std::string::npos) {
        if (readSome(output.ends[0], text))
            continue;
        child->m_exitCode = exitCodeOf(std::exchange(child->m_pid, -1));
        return fail(ErrorCode::ServerError, command.program.filename().string() + " ended at once: " + text);
    }
    child->m_output = output.release(0);
    child->m_firstLine = text.substr(0, text.find('\n'));
    return child;
}

ChildProcess::~ChildProcess()
{
    (void)stop();
    if (m_output >= 0)
        ::close(m_output);
}

bool ChildProcess::isRunning()
{
    if (m_pid < 0)
        return false;
    int status = 0;
    if (::waitpid(m_pid, &status, WNOHANG) != m_pid)
        return true;
    m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    m_pid = -1;
    return false;
}

int ChildProcess::stop()
{
    if (m_pid >= 0) {
        ::kill(m_pid, SIGTERM);
        m_exitCode = exitCodeOf(std::exchange(m_pid, -1));
    }
    return m_exitCode;
}

} // namespace redoubt::demo
