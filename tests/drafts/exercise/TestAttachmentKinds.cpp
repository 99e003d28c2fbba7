// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kinds/ProductKinds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;

/// The server takes uploads only from who may write what names them: a kind that is missing from the list would bar its evidence.
class TestAttachmentKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindWithEvidenceIsListedAndNoOther()
    {
        std::set<std::string, std::less<>> withEvidence;
        const auto registry = productKinds();
        for (const auto *kind : registry.kinds()) {
            // The names that records of attachments go by; a bulletin has its own in what is sent as a whole.
            if (kind->field("evidence") || kind->field("files") || kind->field("file") || kind->name == "duty.bulletin_draft"
                || kind->name == "duty.bulletin")
                withEvidence.insert(kind->name);
        }

        QVERIFY(!withEvidence.empty());
        QVERIFY(withEvidence == attachmentKinds());
    }
};

REDOUBT_TEST(TestAttachmentKinds)
#include "TestAttachmentKinds.moc"
