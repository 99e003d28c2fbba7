// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Result.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;

class TestResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasANameThatReadsBack()
    {
        for (int i = 0; i <= static_cast<int>(ErrorCode::MissingReason); ++i) {
            const auto code = static_cast<ErrorCode>(i);

            QCOMPARE(errorCodeFromName(name(code)), code);
        }
    }

    void anUnknownNameIsInternal() { QCOMPARE(errorCodeFromName("from_the_future"), ErrorCode::Internal); }

    void assignReturnsTheFailure()
    {
        const auto failing = []() -> Result<int> { return fail(ErrorCode::NotFound, "x"); };
        const auto caller = [&]() -> Result<int> {
            REDOUBT_ASSIGN(const int value, failing());
            return value + 1;
        };

        QVERIFY(!caller());
        QCOMPARE(caller().error(), (Error{ErrorCode::NotFound, "x"}));
    }
};

REDOUBT_TEST(TestResult)
#include "TestResult.moc"
