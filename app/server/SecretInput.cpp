// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/SecretInput.h"

#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
#include "app/server/commands/Context.h"

#include <CLI/CLI.hpp>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace redoubt::app {

namespace {
constexpr std::size_t MaxSecretBytes = 1024;

/// One line, byte by byte: what follows it belongs to someone else.
Result<std::string> readLine(int file)
{
    std::string line;
    for (;;) {
        char c = 0;
        const auto got = ::read(file, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::InvalidArgument, "the password cannot be read");
        if (got == 0 || c == '\n')
            break;
        line.push_back(c);
        if (line.size() > MaxSecretBytes)
            return fail(ErrorCode::InvalidArgument, "a password of over 1,024 bytes");
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    // Editors put a mark in front of what they save, and terminals and files may be GBK: it is the same password all the same.
    REDOUBT_ASSIGN(auto password, typedText(line, "the password", CommandContext::remark));
    if (password.empty())
        return fail(ErrorCode::InvalidArgument, "an empty password");
    return password;
}

/// The terminal with its echo off while this lives.
class QuietTerminal
{
public:
    QuietTerminal() : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_file >= 0 && ::tcgetattr(m_file, &m_before) == 0) {
            auto quiet = m_before;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            m_isQuiet = ::tcsetattr(m_file, TCSAFLUSH, &quiet) == 0;
        }
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            ::close(m_file);
    }

    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }
    Result<std::string> ask(const std::string &question) const
    {
        say(question);
        auto line = readLine(m_file);
        say("\n");
        return line;
    }

private:
    void say(const std::string &text) const { [[maybe_unused]] const auto put = ::write(m_file, text.data(), text.size()); }

    int m_file;
    termios m_before{};
    bool m_isQuiet = false;
};
} // namespace

void SecretSource::addOptions(CLI::App &command)
{
    auto *standard = command.add_flag("--password-stdin", fromStandardInput, "Read the password from the first line of standard input");
    command.add_option("--password-fd", fileDescriptor, "Read the password from the first line of this open file descriptor")
        ->check(CLI::Range(0, 65535))
        ->excludes(standard);
}

Result<std::string> SecretSource::read(const std::string &whom) const
{
    if (fromStandardInput)
        return readLine(STDIN_FILENO);
    if (fileDescriptor >= 0)
        return readLine(fileDescriptor);
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return fail(ErrorCode::InvalidArgument, "there is no terminal to ask at: use --password-stdin or --password-fd");
    REDOUBT_ASSIGN(auto first, terminal.ask("Password of " + plainText(whom) + ": "));
    REDOUBT_ASSIGN(const auto second, terminal.ask("The same again: "));
    if (first != second)
        return fail(ErrorCode::InvalidArgument, "the two passwords differ");
    return first;
}

} // namespace redoubt::app
