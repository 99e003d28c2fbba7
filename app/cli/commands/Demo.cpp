// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/Demo.h"

#include "app/cli/Complaint.h"
#include "app/commandline/PlainText.h"
#include "app/demo/DemoHouse.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <chrono>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace redoubt::cli {

namespace {

struct DemoOptions
{
    std::string folder;
    std::string server;
    std::string format = "text";
    bool serve = false;
    bool quiet = false;
};

std::filesystem::path besideThisProgram()
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "redoubt-server";
}

/// What a script or a person needs to open a console on the demo.
void describe(const DemoOptions &options, const demo::DemoHouse &house)
{
    const std::string account = "demo-coordinator";
    const auto ticket = house.ticketOf(account).string();
    const auto credentials = house.credentialsOf(account).string();
    const auto consoles = (house.folder() / "consoles").string();
    if (options.format == "json") {
        std::cout << app::plainJson(writeJson(json::object{{"address", house.address()},
                                                           {"folder", house.folder().string()},
                                                           {"account", account},
                                                           {"ticket", ticket},
                                                           {"credentials", credentials},
                                                           {"consoles", consoles}}))
                  << std::endl;
        return;
    }
    std::cout << "address      " << app::plainText(house.address()) << "\ncredentials  " << app::plainText((house.folder() / "credentials").string())
              << "/*.json\n"
              << "console      "
              << app::plainText("redoubt --data " + consoles + " --profile " + account + " --enrol " + ticket + " --credentials " + credentials)
              << std::endl;
}

/// Until SIGTERM or Ctrl-C, or until the server ends by itself.
ExitCode waitForTheEnd(demo::ChildProcess &server, const sigset_t &signals)
{
    for (;;) {
        const timespec second{1, 0};
        if (sigtimedwait(&signals, nullptr, &second) > 0) {
            server.stop();
            return Done;
        }
        if (!server.isRunning())
            return complain(FileError, "The server has ended by itself; its server.log says why.");
    }
}

ExitCode runDemo(const DemoOptions &options)
{
    // Before any thread is made, so that only the wait at the end gets them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    if (options.serve)
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    demo::DemoHouse house(options.folder, options.server.empty() ? besideThisProgram() : std::filesystem::path(options.server));
    if (!house.isMade()) {
        const SystemClock clock;
        SystemRandom random;
        const auto made = house.make(clock, random, [&](std::string_view step) {
            if (!options.quiet)
                remark(std::string(step) + " …");
        });
        if (!made)
            return complain(FileError, "The demo could not be made: " + made.error().detail + ".");
        if (!options.quiet)
            remark(std::to_string(made->claims) + " claims, " + std::to_string(made->rulings) + " rulings, " + std::to_string(made->waiting)
                   + " claims waiting.");
    }
    if (const auto opened = house.open(); !opened)
        return complain(FileError, "The demo cannot be used: " + opened.error().detail + ".");
    if (!options.serve) {
        describe(options, house);
        return Done;
    }
    const auto server = house.serve();
    if (!server)
        return complain(FileError, "The demo's server does not start: " + server.error().detail + ".");
    describe(options, house);
    return waitForTheEnd(**server, signals);
}

} // namespace

void addDemo(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("demo", "Make a server with a made-up drill on it, and serve it");
    const auto options = std::make_shared<DemoOptions>();
    command->add_option("--dir", options->folder, "Folder of the demo, made if it is not there; one that was made before is used again")
        ->required()
        ->type_name("DIR");
    command->add_flag("--serve", options->serve, "Keep the server in the foreground until SIGTERM or Ctrl-C");
    command->add_option("--server", options->server, "The redoubt-server program; without it the one beside this program")->type_name("PROGRAM");
    command->add_option("--format", options->format, "How address and files are told")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->add_flag("--quiet", options->quiet, "Do not tell the steps on standard error");
    command->callback([options, &exitCode] { exitCode = runDemo(*options); });
    command->footer("Eight red teams, eight defenders, judges and coordinators, all made up, play two days of a drill through the real\n"
                    "server, each signed in with an account of their own; it takes some seconds. The times lie around now.\n"
                    "\nDIR/credentials/<account>.json   account and random password, readable by you alone\n"
                    "DIR/tickets/<account>.json       enrols one console: demo-coordinator, demo-chief, demo-judge, demo-judge2,\n"
                    "                                 demo-commander, demo-red01, demo-red02, demo-red03, demo-blue\n"
                    "DIR/server.toml                  for redoubt-server --config, e.g. to issue more tickets\n"
                    "\nThe server listens on 127.0.0.1 alone, on a port that it keeps. Remove DIR to be rid of all of it.");
}

} // namespace redoubt::cli
