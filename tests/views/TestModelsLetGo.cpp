// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/OutboxModel.h"
#include "tests/testkit/TestRegistry.h"
#include "views/widgets/ModelsLetGo.h"

#include <QListView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>
#include <QtTest>

#include <memory>

using namespace redoubt;
using namespace redoubt::views;

class TestModelsLetGo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageOutlivesItsModelsInSilence()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("select"), QRegularExpression::CaseInsensitiveOption));
        auto model = std::make_unique<models::OutboxModel>();
        models::OutboxRow row;
        row.kind = QStringLiteral("exercise.ruling");
        model->assign({row});
        QWidget page;
        QTableView table(&page);
        table.setModel(model.get());
        QSortFilterProxyModel filter;
        filter.setSourceModel(model.get());
        QListView list(&page);
        list.setModel(&filter);
        page.resize(400, 300);
        page.show();
        table.selectRow(0);
        list.setCurrentIndex(filter.index(0, 0));

        letGoOfModels(page);
        model.reset();

        QCOMPARE(table.model(), nullptr);
        // Views catch up when the event loop turns.
        bool turned = false;
        QTimer::singleShot(1, &page, [&turned] { turned = true; });
        QTRY_VERIFY(turned);
    }
};

REDOUBT_TEST(TestModelsLetGo)
#include "TestModelsLetGo.moc"
