// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/GameLog.h"

#include "core/json/Described.h"

namespace redoubt::exercise {

namespace {

std::string quoted(std::string_view text) { return writeJson(toJson(text)); }

std::string written(const GameId &id) { return id.number ? id.text : quoted(id.text); }

struct LineOf
{
    std::string operator()(const GameTeam &team) const
    {
        return R"({"t":"team","id":)" + written(team.id) + R"(,"name":)" + quoted(team.name) + R"(,"nop":)" + (team.nop ? "true" : "false") + "}\n";
    }
    std::string operator()(const GameService &service) const
    {
        return R"({"t":"service","id":)" + written(service.id) + R"(,"name":)" + quoted(service.name) + R"(,"flags_per_tick":)"
            + std::to_string(service.flagsPerTick) + "}\n";
    }
    std::string operator()(const GameFlag &flag) const
    {
        return R"({"t":"flag","id":)" + written(flag.id) + R"(,"tick":)" + std::to_string(flag.tick) + R"(,"team":)" + written(flag.team)
            + R"(,"service":)" + written(flag.service) + "}\n";
    }
    std::string operator()(const GameCheck &check) const
    {
        return R"({"t":"check","tick":)" + std::to_string(check.tick) + R"(,"team":)" + written(check.team) + R"(,"service":)"
            + written(check.service) + R"(,"status":")" + enumName(check.status) + "\"}\n";
    }
    std::string operator()(const GameCapture &capture) const
    {
        return R"({"t":"capture","tick":)" + std::to_string(capture.tick) + R"(,"by":)" + written(capture.by) + R"(,"flag":)" + written(capture.flag)
            + "}\n";
    }
};

} // namespace

std::string gameLogLine(const GameEvent &event) { return std::visit(LineOf{}, event); }

} // namespace redoubt::exercise
