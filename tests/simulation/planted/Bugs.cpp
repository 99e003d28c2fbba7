// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Bugs.h"

#include "tests/simulation/planted/Switches.h"

namespace redoubt::simulation {

namespace {
server::PlantedBugs inServer;
} // namespace

namespace planted {
bool cursorOutsideTransaction = false;
bool dutyPutDown = false;
bool lastWriterWins = false;
bool lateRelief = false;
bool oneSignature = false;
bool silentSheet = false;
} // namespace planted

bool plantBug(std::string_view name)
{
    if (name == "acknowledge-before-commit")
        inServer.acknowledgeBeforeCommit = true;
    else if (name == "cursor-outside-transaction")
        planted::cursorOutsideTransaction = true;
    else if (name == "dropped-duplicate-check")
        inServer.forgetDuplicates = true;
    else if (name == "duty-put-down")
        planted::dutyPutDown = true;
    else if (name == "late-relief")
        planted::lateRelief = true;
    else if (name == "one-signature")
        planted::oneSignature = true;
    else if (name == "silent-sheet")
        planted::silentSheet = true;
    else if (name == "last-writer-wins")
        planted::lastWriterWins = true;
    else if (name == "forgotten-superior")
        inServer.forgetSuperiors = true;
    else if (name == "kept-unit-grant")
        inServer.keepUnitGrants = true;
    else if (name == "ungranted-stream")
        inServer.pullUngranted = true;
    else
        return false;
    return true;
}

server::PlantedBugs plantedInServer() { return inServer; }
feed::KindRegistry plantedKinds() { return planted::carelessKinds(); }

} // namespace redoubt::simulation
