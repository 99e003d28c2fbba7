// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Described.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/TestKinds.h"
#include "tests/wire/WireHouse.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;
using server::testing::note;

/// The disk is nearly full: what consoles send waits there, and the server goes on being administered.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAndAttachmentsAreRefusedWithATimeAndEverythingElseGoesOn()
    {
        WireHouse house;
        auto coordinator = house.enter("coordinator", Role::Coordinator);
        const auto cell = house.openCell(coordinator);
        const auto waiting = coordinator.minting->add(cell, testkit::NoteRecord::Kind, note("waits"));
        const auto upload = [&] {
            auto headers = coordinator.headers();
            headers["Upload-Offset"] = "0";
            headers["Upload-Length"] = "8";
            headers["Content-Type"] = "application/octet-stream";
            return house.client().ask("PUT", feed::http::blobPath(cell, digestOf("evidence")), headers, "evidence").value_or(WireAnswer{});
        };
        const auto health = [&] { return house.client().ask("GET", "/healthz").value_or(WireAnswer{}); };
        QCOMPARE(health().status, 200U);
        QCOMPARE(health().body, std::string(R"({"status":"ok","writes":"taken"})"));

        house.hasRoom = false;

        const auto push = house.push(coordinator, {waiting}).value_or(WireAnswer{});
        QCOMPARE(push.status, 507U);
        QCOMPARE(push.code(), std::string("storage_full"));
        QVERIFY(std::stoi(push.headers.at("retry-after")) > 0);
        QVERIFY2(push.body.find("disk is nearly full") != std::string::npos, push.body.c_str());
        const auto put = upload();
        QCOMPARE(put.status, 507U);
        QVERIFY(std::stoi(put.headers.at("retry-after")) > 0);
        QCOMPARE(health().status, 503U);
        QCOMPARE(health().body, std::string(R"({"status":"full","writes":"refused"})"));
        // Reading, signing in and out, and the administrator's commands.
        QCOMPARE(house.pull(coordinator, {{cell, 1, 0}}).value_or(WireAnswer{}).status, 200U);
        auto other = house.enter("other");
        QVERIFY(!other.token.empty());
        QCOMPARE(house.client().ask("DELETE", "/v1/session", other.headers()).value_or(WireAnswer{}).status, 204U);
        QVERIFY(house.admin().setLocked("other", true));
        QCOMPARE(house.storage->read()->audit(1).front().action, std::string("account.lock"));

        house.hasRoom = true;
        QCOMPARE(WireHouse::verdicts(house.push(coordinator, {waiting})), std::string("taken"));
        QCOMPARE(upload().status, 204U);
    }
};

REDOUBT_TEST(TestFullDisk)
#include "TestFullDisk.moc"
